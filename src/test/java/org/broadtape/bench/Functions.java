package org.broadtape.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.ConditionSql;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.body.rendering.PageHtml;
import org.broadtape.articles.body.rendering.Wording;
import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What is one function, and is called for each page or each item that comes in.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Functions {

    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");
    private static final Viewer READER = new Viewer.Anyone(Optional.of("ZA"));

    private final String html = tenKilobytes();
    private final Body body = HtmlReader.read(html).body();
    private final PageHtml page = new PageHtml(_ -> Optional.of(new Picture("7f", 1600, 900, List.of(320, 640, 1280))), Wording.ENGLISH, "paper.example");
    private final Terms terms = new Terms(org.broadtape.articles.access.State.RELEASED, AccessLevel.EVERYONE, Channel.all(), Set.of("ZA", "NA", "BW"), Optional.of(NOW.plusSeconds(60)));

    /// An agency's body of 10 KB: paragraphs with marks and links, a subhead, a list, a table, a picture.
    static String tenKilobytes() {
        var random = new Random(5);
        var html = new StringBuilder("<h2 id=why>Why it fell</h2><figure><img src='a.jpg' alt='A port'><figcaption>The port.</figcaption></figure>"
                + "<ul><li>One<li>Two</ul><table><tr><th>Year<th>Rate<tr><td>2025<td>1.5</table>");
        while (html.length() < 10 * 1024) {
            html.append("<p>").append(Filled.words(random, 30)).append(" <b>").append(Filled.words(random, 3)).append("</b> “").append(Filled.words(random, 12))
                    .append("” <a href=\"https://example.org/a?b=1&amp;c=2\">").append(Filled.words(random, 2)).append("</a>.</p>\n");
        }
        return html.toString();
    }

    @Benchmark
    public String sanitiseTenKilobytesOfHtml() {
        return Html.body(html, Limits.DOCUMENT);
    }

    @Benchmark
    public Body readTenKilobytesOfHtmlIntoBlocks() {
        return HtmlReader.read(html).body();
    }

    @Benchmark
    public String renderTheseBlocksForThePage() {
        return page.render(body);
    }

    @Benchmark
    public Sight accessToOneArticle() {
        return Access.to(terms, READER, Channel.SITE, NOW);
    }

    @Benchmark
    public ConditionSql accessToManyAsSql() {
        return ConditionSql.of(Access.condition(READER, Channel.SITE, NOW));
    }

    @Benchmark
    public Slug slugOfOneHeadline() {
        return Slug.of("Zürich’s banks weigh “higher for longer”: what a rate of 3.5 means", "article");
    }
}
