package org.broadtape.comments.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class CommentTextTests {

    @Test
    void emphasisLinksQuotesAndListsAreShown() {
        assertThat(html("Stocks are *not* **demand**.")).isEqualTo("<p dir=\"auto\">Stocks are <em>not</em> <strong>demand</strong>.</p>");
        assertThat(html("> They said so.\n\nDid they?")).contains("<blockquote>").contains("They said so.");
        assertThat(html("- copper\n- tin")).contains("<ul>").contains("<li dir=\"auto\">copper</li>");
        assertThat(html("[the figures](https://example.com/a)")).contains("<a").contains("href=\"https://example.com/a\"").contains("rel=\"ugc nofollow\"");
        assertThat(html("https://example.com/b")).contains("href=\"https://example.com/b\"").contains("rel=\"ugc nofollow\"");
    }

    @Test
    void nothingThatRunsOrLoadsComesOutOfWhatIsTyped() {
        for (var typed : new String[] { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)", "![a](https://example.com/a.png)", "[a](https://example.com \"\\\" onmouseover=alert(1)\")", "<a href=\"javascript:alert(1)\">a</a>" }) {
            var bare = html("word " + typed);
            assertThat(bare).as(typed).doesNotContain("<script", "<img", "<svg").doesNotContainPattern("(?i)href=\"(?:javascript|data):").doesNotContainPattern("<[^>]*\\son\\w+=");
        }
    }

    @Test
    void signsThatCannotBeSeenOrTurnTheLineAreLeftOut() {
        assertThat(CommentText.of("a\u0000b\u202Ec\u2066d\u200Be\uFEFFf").source()).isEqualTo("abcdef");
    }

    @Test
    void noLetterClimbsOverItsLine() {
        assertThat(CommentText.of("z" + "\u0336".repeat(200) + "algo").source().length()).isLessThan(12);
    }

    @Test
    void wordsOfEveryScriptStay() {
        for (var typed : new String[] { "نص قصير عن السوق", "מחיר הנחושת ירד", "ราคาทองแดงลดลง", "तांबे की कीमत गिरी", "銅の価格が下がった", "Tomás naïve Ωμέγα", "👍🏽" }) {
            assertThat(CommentText.of(typed).source()).isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFC));
        }
    }

    @Test
    void oneWordOfFiveThousandCharactersIsTakenAndOneMoreIsRefusedInWords() {
        assertThat(CommentText.of("x".repeat(5000)).source()).hasSize(5000);
        assertThatThrownBy(() -> CommentText.of("x".repeat(5001))).isInstanceOf(Refused.class).hasMessageContaining("This has 5001 characters; 5000 fit");
    }

    @Test
    void whatHasNoWordsIsRefused() {
        for (var typed : new String[] { "", "  \n ", "...", "\u200B\u202E", "***" }) {
            assertThatThrownBy(() -> CommentText.of(typed)).isInstanceOf(Refused.class).hasMessage("There are no words in it yet");
        }
    }

    @Test
    void quotesInsideQuotesWithoutEndDoNoHarm() {
        assertThat(html(">".repeat(2000) + " a").length()).isLessThan(20_000);
        assertThat(html("*a ".repeat(1500))).isNotEmpty();
        assertThat(html("[".repeat(4000) + "a")).isNotEmpty();
    }

    @Test
    void theSameWordsAreKnownAgainHoweverTheyAreDressed() {
        assertThat(CommentText.of("Buy COPPER, now!").fingerprint()).isEqualTo(CommentText.of("*buy* copper now").fingerprint()).isNotEqualTo(CommentText.of("buy tin now").fingerprint());
    }

    private static String html(String typed) {
        return CommentText.of(typed).html();
    }
}
