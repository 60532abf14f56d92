package org.broadtape.members.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierFileTests {

    private static final String FREE = """
            [[tiers]]
            slug = "free"
            name = "Free"
            """;

    @Test
    void theExampleNewsroomHasThreeTiersInTheirOrder() throws IOException {
        var tiers = TierFile.parse(Files.readString(Path.of("demo/tiers.toml")));

        assertThat(tiers).extracting(Tier::name).containsExactly("Free", "Insider", "Insider Gold");
        assertThat(tiers).extracting(Tier::position).containsExactly(0, 1, 2);
        assertThat(tiers.getLast().month()).hasToString("Optional[349.00 ZAR]");
        assertThat(tiers.getLast().entitlements()).satisfies(gives -> {
            assertThat(gives.comment()).isTrue();
            assertThat(gives.portfolios()).isEqualTo(25);
            assertThat(gives.fullTextFeed()).isTrue();
        });
        assertThat(tiers.getFirst().month()).isEmpty();
    }

    @Test
    void whatATierDoesNotNameItDoesNotGive() {
        assertThat(TierFile.parse(FREE).getFirst().entitlements()).isEqualTo(Entitlements.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            comments = true               | 'comments' is not known here
            gives = { portfolios = -1 }   | portfolios must be a whole number
            gives = { comment = 'yes' }   | comment must be true or false
            month = '9.999'               | finer than ZAR goes
            month = 'much'                | an amount such as
            month = '-1'                  | an amount such as
            gives = { newsletters = ['Big News'] } | named by their slugs
            """)
    void whatCannotBeTakenIsNamedWithItsTier(String line, String words) {
        var text = FREE + "[[tiers]]\nslug = \"gold\"\nname = \"Gold\"\ncurrency = \"ZAR\"\n" + line + "\n";
        assertThatThrownBy(() -> TierFile.parse(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.sentence()).contains(words);
            assertThat(refused.place()).isEqualTo("tier 'gold'");
        });
    }

    @Test
    void theFirstIsWhatEveryMemberHas() {
        assertThatThrownBy(() -> TierFile.parse("[[tiers]]\nslug = \"gold\"\nname = \"Gold\"\n")).isInstanceOf(Refused.class).hasMessageContaining("'free'");
        assertThatThrownBy(() -> TierFile.parse("")).isInstanceOf(Refused.class).hasMessageContaining("[[tiers]]");
        assertThatThrownBy(() -> TierFile.parse(FREE + FREE)).isInstanceOf(Refused.class).hasMessageContaining("same slug");
    }
}
