package org.broadtape.wire.moving.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.Run;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;
import org.junit.jupiter.api.Test;

class ReportTests {

    private final MoveReport report = new MoveReport(new Run(7, "wordpress example.org", "import", Instant.EPOCH, Optional.empty(), Optional.empty(), ""));

    @Test
    void whatWasDroppedAndChangedStandsThereByKindWithAnExample() {
        report.count("articles", new Outcome(Outcome.Word.TAKEN, "article 1", "", ""));
        report.count("articles", new Outcome(Outcome.Word.HELD, "article 2", "", "it waits for review"));
        report.note(new Thing.LeftOut(Finding.changed("frame kept as a card", "https://a.example", "Copper falls")));
        report.note(new Thing.LeftOut(Finding.dropped("shortcode [form]", "[form id=1]", "Contact")));
        report.note(new Thing.LeftOut(Finding.dropped("shortcode [form]", "[form id=2]", "About")));
        report.note(new Thing.Setting("name", "The Example"));

        assertThat(report).hasToString("""
                wordpress example.org, run 7
                  articles: 1 taken, 1 held
                  its name is The Example
                  dropped  2 × shortcode [form], in Contact: [form id=1]
                  changed  1 × frame kept as a card, in Copper falls: https://a.example
                  ./broadtape import --undo 7 takes it back""");
    }

    @Test
    void theReportAsAPageShowsWhatWasTherebyAsTextAndRunsNothing() {
        report.note(new Thing.LeftOut(Finding.dropped("script", "<script>alert('x')</script>", "A & B")));
        report.count("articles", new Outcome(Outcome.Word.HELD, "article 2", "", "it waits <for> review"));

        assertThat(ReportPage.of(List.of(report), true)).contains("This was a dry run", "<h3>script × 1</h3>", "A &amp; B", "&lt;script&gt;alert('x')&lt;/script&gt;", "it waits &lt;for&gt; review")
                .doesNotContain("<script");
    }

    @Test
    void picturesOfPagesAreNamedSinceNoPageShowsThem() {
        report.note(new Thing.Page("1", "", new Words("About", "", "about", "en", "", ""), Body.of(new Block.Image("https://a.example/quay.jpg", "", List.of(), "")), List.of(), List.of()));

        assertThat(report.findings()).extracting(Findings.Kind::name).containsExactly("picture on a page that is no article: such pages show none here");
    }

    @Test
    void examplesAreFewDifferentAndShortWhateverComes() {
        var findings = new Findings();
        for (var i = 0; i < 10_000; i++) {
            findings.add(Finding.dropped("kind " + i % 3000, "x".repeat(399) + "📈" + i, "here"));
        }

        assertThat(findings.all()).hasSize(2001).allSatisfy(kind -> {
            assertThat(kind.examples()).hasSizeLessThanOrEqualTo(5);
            assertThat(kind.examples()).allSatisfy(example -> assertThat(example.example()).isEqualTo("x".repeat(399) + "…"));
        });
    }
}
