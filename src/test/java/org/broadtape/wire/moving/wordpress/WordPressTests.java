package org.broadtape.wire.moving.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.wire.moving.Read;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.Sites;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPressTests {

    private static final Path HARBOUR = Path.of("src/test/resources/org/broadtape/wire/moving/wordpress/harbour.xml");
    private static final String UPLOADS = "https://www.harbour.example/wp-content/uploads/2019/03/";

    @TempDir
    Path folder;

    private final List<Thing> things = Read.things(new WordPress(), HARBOUR);

    @Test
    void anExportIsKnownByHowItBegins() throws IOException {
        assertThat(Sites.claiming(new SiteFile("a.xml", HARBOUR), Files.readString(HARBOUR).substring(0, 2000))).map(format -> format.name()).contains("wordpress");
        assertThat(Sites.claiming(new SiteFile("feed.xml", HARBOUR), "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\"><channel>")).isEmpty();
    }

    @Test
    void whatStandsAroundAPostComesWithIt() {
        var post = article("101");

        assertThat(post.words()).isEqualTo(new Words("Copper & tin fall at the harbour", "Three per cent in a morning.", "copper-tin-fall", "en-ZA", "Why copper & tin fell", "", false));
        assertThat(post.authors()).containsExactly("Bruno Almeida");
        assertThat(post.fate()).isEqualTo(new Fate.Release(Instant.parse("2019-03-02T08:00:00Z"), Instant.parse("2019-03-03T09:30:00Z"), List.of()));
        assertThat(post.image()).contains(new LeadImage(UPLOADS + "quay.jpg", "The quay", "The quay at dawn", "Dineo"));
    }

    @Test
    void thePrimaryCategoryLeadsAndKnowsWhereItLies() {
        var commodities = new Label("commodities", "Commodities", true, Optional.empty());

        assertThat(article("101").labels()).containsExactly(new Label("base-metals", "Base metals", true, Optional.of(commodities)), commodities, Label.tag("copper", "Copper"),
                Label.tag("durban", "Durban"));
    }

    @Test
    void blocksBecomeBlocks() {
        var blocks = article("101").body().blocks();

        assertThat(blocks).satisfiesExactly(
                one -> assertThat(words(one)).isEqualTo("Copper fell 3 %, traders said."),
                one -> assertThat(one).isEqualTo(new Block.Heading(3, Inline.of("What follows"))),
                one -> assertThat(one).isInstanceOfSatisfying(Block.NumberedList.class, list -> assertThat(list.start()).isEqualTo(3)),
                one -> assertThat(one).isEqualTo(new Block.Embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", Inline.of("The loading"))),
                one -> assertThat(words(one)).isEqualTo("Down by the water\nthe copper sings"),
                one -> assertThat(one).isEqualTo(new Block.Code("tin < zinc [gallery]", "")),
                one -> assertThat(one).isInstanceOfSatisfying(Block.Table.class, table -> assertThat(Inline.text(table.caption())).isEqualTo("Prices in dollars")),
                one -> assertThat(one).isEqualTo(new Block.PullQuote(Inline.of("It only falls."), Inline.of("Ada"))),
                one -> assertThat(one).isEqualTo(new Block.Gallery(List.of(new Block.Image(UPLOADS + "crane.jpg", "A crane", Inline.of("Crane 4"), ""),
                        new Block.Image(UPLOADS + "quay.jpg", "", List.of(), "")), Inline.of("Around the port"))),
                one -> assertThat(one).isEqualTo(new Block.Image(UPLOADS + "storm.jpg", "", List.of(), "")),
                one -> assertThat(words(one)).isEqualTo("The storm of March"),
                one -> assertThat(one).isEqualTo(new Block.Button("https://www.harbour.example/join", "Join us")),
                one -> assertThat(words(one)).isEqualTo("Printed by the water."),
                one -> assertThat(words(one)).isEqualTo("Copper now"),
                one -> assertThat(words(one)).isEqualTo("[contact-form-7 id=\"12\" title=\"Write to us\"]"));
    }

    @Test
    void aMoreMarkIsNoPaywall() {
        assertThat(article("101").body().hasPreviewMark()).isFalse();
    }

    @Test
    void aClassicTextHasItsParagraphsAndShortcodes() {
        var post = article("102");

        assertThat(post.body().blocks()).satisfiesExactly(
                one -> assertThat(words(one)).isEqualTo("The first line\ngoes on here."),
                one -> assertThat(words(one)).isEqualTo("A second paragraph."),
                one -> assertThat(one).isEqualTo(new Block.Heading(2, Inline.of("Below"))),
                one -> assertThat(one).isInstanceOfSatisfying(Block.Image.class, image -> {
                    assertThat(image.ref()).isEqualTo(UPLOADS + "crane.jpg");
                    assertThat(Inline.text(image.caption())).isEqualTo("Crane 4 at work");
                }),
                one -> assertThat(one).isEqualTo(new Block.Embed("vimeo", "https://vimeo.com/76979871", List.of())),
                one -> assertThat(one).isInstanceOfSatisfying(Block.Gallery.class, gallery -> assertThat(gallery.images()).extracting(Block.Image::ref)
                        .containsExactly(UPLOADS + "crane.jpg", UPLOADS + "quay.jpg")),
                one -> assertThat(one).isEqualTo(new Block.Audio(UPLOADS + "horn.mp3", List.of())),
                one -> assertThat(words(one)).isEqualTo("[poll id=7] and [sic] and [gallery]"),
                one -> assertThat(one).isEqualTo(new Block.Code("a = b\n\nc = d[0]", "python")),
                one -> assertThat(words(one)).isEqualTo("The end."));
        assertThat(post.authors()).containsExactly("chen");
    }

    @Test
    void onlyWhatWasPublicIsPublic() {
        assertThat(article("103").fate()).isEqualTo(new Fate.Hold("it stood behind a password at its old address"));
        assertThat(article("104").fate()).isEqualTo(new Fate.Hold("it was private at its old address"));
        assertThat(article("105").fate()).isEqualTo(new Fate.Hold("it was waiting for review at its old address"));
        assertThat(article("106").fate()).isEqualTo(new Fate.Draft());
        assertThat(article("107").fate()).isEqualTo(new Fate.Schedule(Instant.parse("2999-01-01T06:00:00Z")));
        assertThat(article("110").fate()).isEqualTo(new Fate.Draft());
        assertThat(Read.those(things, Thing.Page.class)).extracting(Thing.Page::key).containsExactly("109");
    }

    @Test
    void whatAPluginKeptFromOthersIsHeld() throws IOException {
        var whole = Files.readString(HARBOUR);
        for (var kept : List.of("[membership level=\"2\"]Only for them.[/membership]", "[mepr-active rules=\"7\"]Only for them.[/mepr-active]",
                "<!-- wp:premium-content/container --><div>Only for them.</div><!-- /wp:premium-content/container -->", "<!-- wp:jetpack/paywall /--><p>Only for them.</p>")) {
            var file = Files.writeString(folder.resolve("kept.xml"), whole.replace("The first line", kept + "The first line"));
            assertThat(fate(file, "102")).as(kept).isInstanceOfSatisfying(Fate.Hold.class, hold -> assertThat(hold.reason()).contains("a plugin kept"));
        }
        var field = Files.writeString(folder.resolve("kept.xml"), whole.replace("<wp:post_id>102</wp:post_id>", "<wp:post_id>102</wp:post_id><wp:postmeta><wp:meta_key>_jetpack_newsletter_access</wp:meta_key>"
                + "<wp:meta_value>paid_subscribers</wp:meta_value></wp:postmeta>"));
        assertThat(fate(field, "102")).isInstanceOf(Fate.Hold.class);
        assertThat(fate(Files.writeString(field, Files.readString(field).replace("paid_subscribers", "everybody")), "102")).isInstanceOf(Fate.Release.class);
        assertThat(article("102").fate()).isInstanceOf(Fate.Release.class);
    }

    private static Fate fate(Path file, String key) {
        return Read.those(Read.things(new WordPress(), file), Thing.Article.class).stream().filter(article -> article.key().equals(key)).findFirst().orElseThrow().fate();
    }

    @Test
    void everyAddressThatAPostHadLeadsToIt() {
        assertThat(article("101").formerPaths()).containsExactlyInAnyOrder("/2019/03/copper-tin-fall", "/?p=101", "/archives/101", "/2019/03/02/copper-tin-fall", "/copper-tin-fall",
                "/2019/03/02/copper-slides", "/2019/03/copper-slides", "/copper-slides");
        assertThat(article("114").formerPaths()).contains("/2019/05/銅", "/?p=114", "/2019/05/03/銅");
        assertThat(article("114").words().slug()).isEqualTo("post-114");
        assertThat(Read.those(things, Thing.Page.class).getFirst().formerPaths()).containsExactly("/company/about", "/?page_id=109", "/archives/109");
    }

    @Test
    void thePagesOfCategoriesTagsAndPeopleLeadOn() {
        assertThat(Read.those(things, Thing.Topic.class)).extracting(Thing.Topic::formerPaths).containsExactly(List.of("/category/commodities", "/?cat=3"),
                List.of("/category/commodities/base-metals", "/category/base-metals", "/?cat=4"), List.of("/tag/copper", "/?tag=copper"));
        assertThat(Read.those(things, Thing.Person.class)).extracting(Thing.Person::name).containsExactly("Bruno Almeida", "chen");
        assertThat(Read.those(things, Thing.Person.class).getFirst().formerPaths()).containsExactly("/author/bruno", "/?author=1");
    }

    @Test
    void commentsKeepWhoAnswersWhomAndHowTheyStood() {
        assertThat(Read.those(things, Thing.Comment.class)).containsExactly(
                new Thing.Comment("11", "101", "", "Ada", "ada@example.org", "", "Will it rise?", Thing.Comment.Shown.APPROVED, Optional.of(Instant.parse("2019-03-02T11:00:00Z"))),
                new Thing.Comment("12", "101", "11", "Bruno", "", "", "Not today.", Thing.Comment.Shown.HELD, Optional.empty()));
    }

    @Test
    void whatIsNotHereAsItWasThereIsNamed() {
        assertThat(Read.findings(things)).extracting(Finding::kind).contains("post in the trash", "post of the type “recipe”, now an article", "post of the type “nav_menu_item”, which belongs to the theme",
                "title for search engines", "custom field “ad_slot”", "shortcode [contact-form-7] kept as text", "shortcode [poll] kept as text", "block that the theme or a plugin fills (latest-posts)",
                "block of a plugin (acme/ticker), of which the text in it was kept", "file of a gallery or playlist that is not in the export", "article of several pages, put together",
                "taxonomy “place”, whose terms are topics", "page that is not public, now an article that is not", "post without a title, whose first words are its headline", "“pingback” among the comments",
                "featured picture that the text opened with too, shown once", "post that was stuck to the top; the front page’s rules choose what leads here",
                "“more” mark: the article is shown whole, listings show its standfirst")
                .doesNotContain("shortcode [sic] kept as text", "shortcode [gallery] kept as text");
    }

    @Test
    void aPostWithoutATitleTakesItsFirstWordsAndNoMailAddressIsAByline() {
        assertThat(article("113").words().title()).isEqualTo("Only words, and no title over them.");
        assertThat(article("113").authors()).containsExactly("nobody");
    }

    @Test
    void filesOfOneSiteAreReadTogether() throws IOException {
        var whole = Files.readString(HARBOUR);
        var files = whole.indexOf("<item><title>quay");
        var first = Files.writeString(folder.resolve("1.xml"), whole.substring(0, files) + "</channel></rss>");
        var second = Files.writeString(folder.resolve("2.xml"), whole.substring(0, whole.indexOf("<item>")) + whole.substring(files));

        assertThat(Read.things(new WordPress(), first, second).stream().filter(thing -> thing.key().equals("101")).findFirst()).isEqualTo(Optional.of(article("101")));
    }

    @Test
    void sitesAreKnownByTheirAddress() {
        assertThat(new WordPress().open(List.of(new SiteFile("a.xml", HARBOUR), new SiteFile("b.xml", HARBOUR)))).extracting(SiteSource::name).containsExactly("wordpress harbour.example");
    }

    @Test
    void ofAFileThatEndsInTheMiddleWhatIsWholeIsTaken() throws IOException {
        var whole = Files.readString(HARBOUR);
        var cut = Files.writeString(folder.resolve("cut.xml"), whole.substring(0, whole.indexOf("goes on here.")));

        var read = Read.things(new WordPress(), cut);

        assertThat(Read.those(read, Thing.Article.class)).extracting(Thing.Article::key).contains("101");
        assertThat(Read.those(read, Thing.Broken.class)).extracting(Thing.Broken::why).anyMatch(why -> why.startsWith("It ends before </channel>"));
    }

    @Test
    void anItemThatIsCutOffOpensForNobody() throws IOException {
        var whole = Files.readString(HARBOUR);
        var cut = Files.writeString(folder.resolve("cut.xml"), whole.substring(0, whole.indexOf("<wp:post_password>", whole.indexOf("<wp:status>publish"))));

        var last = Read.those(Read.things(new WordPress(), cut), Thing.Article.class).getLast();

        assertThat(last.fate()).isEqualTo(new Fate.Hold(
                "the export breaks off in the middle of it, maybe before its password; import it whole, or release it if it was public at its old address"));
    }

    @Test
    void whatIsNotWellFormedIsReadAsWellAsItCanBe() throws IOException {
        var text = Files.readString(HARBOUR).replace("<wp:wxr_version>1.2</wp:wxr_version>", "").replace("<title>Private</title>", "<title>Private & \u000Bours</title><nothing>")
                .replace("<![CDATA[Secret.]]>", "<![CDATA[Secret <![CDATA[in]]> secret.]]>");
        var broken = folder.resolve("broken.xml");
        Files.write(broken, Stream.of(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).findFirst().orElseThrow());

        var read = Read.things(new WordPress(), broken);

        assertThat(Read.those(read, Thing.Article.class)).extracting(Thing.Article::key).contains("103", "104", "105");
        assertThat(Read.findings(read)).extracting(Finding::kind).contains("export that does not name its version, read as 1.2", "item that is not well-formed, read as well as it could be",
                "file that could not be read as it is");
    }

    private Thing.Article article(String key) {
        return Read.those(things, Thing.Article.class).stream().filter(article -> article.key().equals(key)).findFirst().orElseThrow();
    }

    private static String words(Block block) {
        return block instanceof Block.Paragraph paragraph ? Inline.text(paragraph.text()) : block.toString();
    }
}
