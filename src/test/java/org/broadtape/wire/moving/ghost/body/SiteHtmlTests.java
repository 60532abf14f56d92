package org.broadtape.wire.moving.ghost.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Audio;
import org.broadtape.articles.body.Block.Bookmark;
import org.broadtape.articles.body.Block.Button;
import org.broadtape.articles.body.Block.Callout;
import org.broadtape.articles.body.Block.Code;
import org.broadtape.articles.body.Block.Embed;
import org.broadtape.articles.body.Block.File;
import org.broadtape.articles.body.Block.Gallery;
import org.broadtape.articles.body.Block.Heading;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Block.PullQuote;
import org.broadtape.articles.body.Block.Video;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.reading.Reading;
import org.junit.jupiter.api.Test;

/// Every card as Ghost's own site showed it, where an export has nothing but that.
class SiteHtmlTests {

    @Test
    void picturesAndGalleries() {
        assertThat(blocks("""
                <figure class="kg-card kg-image-card kg-card-hascaption"><a href="https://example.com/"><img src="/a.jpg" class="kg-image" alt="A" loading="lazy"></a><figcaption>See</figcaption></figure>
                <figure class="kg-card kg-gallery-card kg-width-wide"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg"></div>
                <div class="kg-gallery-image"><img src="/b.jpg"></div></div></div><figcaption>Both</figcaption></figure>"""))
                .containsExactly(new Image("/a.jpg", "A", List.of(new Inline.Link("https://example.com/", Inline.of("See"))), ""),
                        new Gallery(List.of(new Image("/a.jpg", "", List.of(), ""), new Image("/b.jpg", "", List.of(), "")), Inline.of("Both")));
    }

    @Test
    void playersLoseTheirKnobs() {
        assertThat(blocks("""
                <div class="kg-card kg-audio-card"><img src="" alt="audio-thumbnail" class="kg-audio-thumbnail kg-audio-hide"><div class="kg-audio-thumbnail placeholder"><svg></svg></div>
                <div class="kg-audio-player-container"><audio src="/a.mp3" preload="metadata"></audio><div class="kg-audio-title">The week</div><div class="kg-audio-player">
                <button class="kg-audio-play-icon"><svg></svg></button><span class="kg-audio-current-time">0:00</span><div class="kg-audio-time">/<span class="kg-audio-duration">1:00</span></div>
                <button class="kg-audio-playback-rate">1×</button></div></div></div>
                <figure class="kg-card kg-video-card" data-kg-thumbnail="/a.jpg" data-kg-custom-thumbnail=""><div class="kg-video-container"><video src="/a.mp4" poster="https://img.spacergif.org/v1/640x360/0a/spacer.png"></video>
                <div class="kg-video-overlay"><button><svg></svg></button></div><div class="kg-video-player-container"><div class="kg-video-player"><span class="kg-video-current-time">0:00</span></div></div></div>
                <figcaption>A film</figcaption></figure>"""))
                .containsExactly(new Audio("/a.mp3", Inline.of("The week")), new Video("/a.mp4", "/a.jpg", Inline.of("A film")));
    }

    @Test
    void downloadsAndBookmarks() {
        assertThat(blocks("""
                <div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/a.pdf" title="Download"><div class="kg-file-card-contents"><div class="kg-file-card-title">Accounts</div>
                <div class="kg-file-card-caption">For 2025</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">a.pdf</div><div class="kg-file-card-filesize">12 KB</div></div></div>
                <div class="kg-file-card-icon"><svg><title>download-circle</title></svg></div></a></div>
                <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://example.com/a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Rates</div>
                <div class="kg-bookmark-description">What comes</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="/i.png" alt=""><span class="kg-bookmark-author">Example</span>
                <span class="kg-bookmark-publisher">Ada</span></div></div><div class="kg-bookmark-thumbnail"><img src="/t.png" alt=""></div></a></figure>"""))
                .containsExactly(new File("/a.pdf", "Accounts · For 2025 · a.pdf"), new Bookmark("https://example.com/a", "Rates", "What comes", "Example · Ada"));
    }

    @Test
    void embedsAndCode() {
        assertThat(blocks("""
                <figure class="kg-card kg-embed-card kg-card-hascaption"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><figcaption>A talk</figcaption></figure>
                <figure class="kg-card kg-code-card"><pre><code class="language-java">a();
                b();</code></pre><figcaption>Listing</figcaption></figure>"""))
                .containsExactly(new Embed("youtube", "https://www.youtube.com/watch?v=abcdefghijk", Inline.of("A talk")), new Code("a();\nb();", "java"), Paragraph.of("Listing"));
    }

    @Test
    void boxesAndButtons() {
        assertThat(blocks("""
                <div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <em>this</em></div></div>
                <div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text"><span>Why?</span></h4>
                <button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>Because.</p></div></div>
                <div class="kg-card kg-button-card kg-align-center"><a href="https://example.com/join" class="kg-btn kg-btn-accent">Join</a></div>
                <blockquote class="kg-blockquote-alt">Large</blockquote>"""))
                .containsExactly(new Callout(List.of(new Paragraph(List.of(new Inline.Text("💡 Mind "), new Inline.Italic(Inline.of("this")))))),
                        new Callout(List.of(new Paragraph(List.of(new Inline.Bold(Inline.of("Why?")))), Paragraph.of("Because."))), new Button("https://example.com/join", "Join"),
                        new PullQuote(Inline.of("Large"), List.of()));
    }

    @Test
    void headersInBothVersions() {
        assertThat(blocks("""
                <div class="kg-card kg-header-card kg-width-full kg-size-small kg-style-dark"><h2 class="kg-header-card-header">One</h2><h3 class="kg-header-card-subheader">At noon</h3>
                <a href="/more" class="kg-header-card-button">More</a></div>
                <div class="kg-card kg-header-card kg-v2"><picture><img class="kg-header-card-image" src="/b.jpg"></picture><div class="kg-header-card-content"><div class="kg-header-card-text">
                <h2 class="kg-header-card-heading">Two</h2><p class="kg-header-card-subheading">At night</p></div></div></div>"""))
                .containsExactly(new Heading(2, Inline.of("One")), Paragraph.of("At noon"), new Button("/more", "More"), new Heading(2, Inline.of("Two")), Paragraph.of("At night"));
    }

    @Test
    void productsSignUpsAndCallsToAction() {
        var read = read("""
                <div class="kg-card kg-product-card"><div class="kg-product-card-container"><img src="/p.jpg" class="kg-product-card-image" loading="lazy">
                <div class="kg-product-card-title-container"><h4 class="kg-product-card-title">A book</h4></div><div class="kg-product-card-rating">
                <span class="kg-product-card-rating-active kg-product-card-rating-star"><svg></svg></span><span class="kg-product-card-rating-star"><svg></svg></span></div>
                <div class="kg-product-card-description"><p>Good.</p></div><a href="https://shop.example/" class="kg-product-card-button kg-product-card-btn-accent"><span>Buy</span></a></div></div>
                <div class="kg-card kg-signup-card"><div class="kg-signup-card-content"><div class="kg-signup-card-text"><h2 class="kg-signup-card-heading">Every morning</h2>
                <p class="kg-signup-card-subheading">By seven</p><form class="kg-signup-card-form"><input type="email"><button class="kg-signup-card-button"><span>Subscribe</span></button>
                <div class="kg-signup-card-success">Email sent!</div></form><p class="kg-signup-card-disclaimer">No spam</p></div></div></div>
                <div class="kg-card kg-cta-card kg-cta-minimal"><div class="kg-cta-sponsor-label-wrapper"><div class="kg-cta-sponsor-label"><p><span>Sponsored</span></p></div></div><div class="kg-cta-content">
                <div class="kg-cta-image-container"><img src="/c.jpg"></div><div class="kg-cta-content-inner"><div class="kg-cta-text"><p>Try it</p></div><a href="https://example.com/" class="kg-cta-button">Go</a></div></div></div>""");
        assertThat(read.body().blocks()).containsExactly(
                new Callout(List.of(new Image("/p.jpg", "", List.of(), ""), new Heading(4, Inline.of("A book")), Paragraph.of("★☆"), Paragraph.of("Good."),
                        new Button("https://shop.example/", "Buy"))),
                new Callout(List.of(new Heading(3, Inline.of("Every morning")), Paragraph.of("By seven"), Paragraph.of("No spam"))),
                new Callout(List.of(Paragraph.of("Sponsored"), new Image("/c.jpg", "", List.of(), ""), Paragraph.of("Try it"), new Button("https://example.com/", "Go"))));
        assertThat(read.notes()).containsExactly("Left out a form: “Subscribe”.");
    }

    @Test
    void whatOneMemberHeardIsLeftOutAndThePaywallStays() {
        var read = read("<!--members-only--><figure class=\"kg-card kg-transistor-card\"><iframe src=\"https://partner.transistor.fm/ghost/1\"></iframe></figure><p>After</p>");
        assertThat(read.body().blocks()).containsExactly(new PreviewMark(), Paragraph.of("After"));
        assertThat(read.notes()).containsExactly("Left out the private podcast of a member (Transistor).");
    }

    @Test
    void aPartForSomeThatIsNeverClosedReachesToTheEnd() {
        var begin = "<!--kg-gated-block:begin nonMember:false memberSegment:\"status:-free\" -->";
        var read = read("<p>Open</p>" + begin + "<p>Paid</p>" + begin.repeat(20_000));
        assertThat(read.body().blocks()).containsExactly(Paragraph.of("Open"));
        assertThat(read.notes()).containsExactly("Left out a part that the site did not show to everybody: “Paid”.");
    }

    private static List<Block> blocks(String html) {
        return read(html).body().blocks();
    }

    private static Reading read(String html) {
        return new PostBody("", "", "", html).read();
    }
}
