package org.broadtape.wire.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.broadtape.articles.access.Channel;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFileTests {

    private static final String LEAST = "slug = \"cape\"\nname = \"Cape Exchange News\"\n";

    @Test
    void whatItDoesNotSayIsTheCarefulChoice() {
        var contract = ContractFile.read("cape.toml", LEAST);

        assertThat(contract.automatic()).isFalse();
        assertThat(contract.channels()).containsExactly(Channel.SITE);
        assertThat(contract.emptyEmbargoMeansFree()).isFalse();
        assertThat(contract.territories()).isEmpty();
        assertThat(contract.archiveDays()).isZero();
        assertThat(contract.indexed()).isTrue();
    }

    @Test
    void itSaysHowItemsComeInAndWhatBecomesOfUrgentOnes() {
        var contract = ContractFile.read("cape.toml", LEAST + """
                urgent_up_to = 3
                urgent = "automatic"
                watch = "inbox/cape"
                poll = "https://cape.example/feed"
                poll_every = "90s"
                websub = true
                silence = "6h"
                """);

        assertThat(contract.waysIn()).isEqualTo(new WaysIn("inbox/cape", "https://cape.example/feed", Duration.ofSeconds(90), true, Duration.ofHours(6)));
        assertThat(contract.opens(3)).isTrue();
        assertThat(contract.opens(4)).isFalse();
        assertThat(contract.opens(0)).as("an item that names no urgency").isFalse();
    }

    @Test
    void theExamplesContractsAreRead() throws Exception {
        try (var files = Files.list(Path.of("demo/providers"))) {
            assertThat(files.map(ContractFile::read).toList()).hasSize(4).allSatisfy(contract -> {
                assertThat(contract.automatic()).isTrue();
                assertThat(contract.subjects()).isNotEmpty();
                assertThat(contract.zone()).isNotEqualTo(ZoneId.of("UTC"));
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "archive_day = 3|x.toml: archive_day is not a term of a contract",
            "archive_days = -1|x.toml: archive_days is '-1'; write a number of days, or 0 for ever",
            "release = \"sometimes\"|x.toml: release is 'sometimes'; write automatic or hold",
            "canonical = \"them\"|x.toml: canonical is 'them'; write self or noindex",
            "empty_embargo = \"maybe\"|x.toml: empty_embargo is 'maybe'; write hold or free",
            "channels = [\"telex\"]|x.toml: channels has 'telex'; use site, feed, newsletter, alert, mail or api",
            "channels = \"site\"|x.toml: channels is not a list",
            "territories = [\"Utopia\"]|x.toml: territories has 'UTOPIA'; use country codes of two letters, such as ZA",
            "time_zone = \"Mars\"|x.toml: time_zone is 'Mars'; write it as Africa/Johannesburg",
            "urgent_up_to = 3|x.toml: urgent is missing; urgent_up_to says which items are urgent",
            "urgent = \"hold\"|x.toml: urgent_up_to is missing; urgent_up_to says which items are urgent",
            "urgent_up_to = 10|x.toml: urgent_up_to is '10'; write 1 (highest) to 9",
            "poll = \"ftp://cape.example/\"|x.toml: poll is 'ftp://cape.example/'; write an address that begins with https://",
            "poll_every = \"soon\"|x.toml: poll_every is 'soon'; write a number and s, m, h or d, such as 5m",
            "poll_every = \"1s\"|x.toml: poll_every is '1s'; the shortest time is 10s",
            "websub = true|x.toml: websub needs a feed that names its hub",
            "websub = \"yes\"|x.toml: websub is 'yes'; write true or false",
            "subjects.CO = { sektion = \"markets\" }|x.toml: subject CO has 'sektion'",
            "subjects.CO = { }|x.toml: subject CO leads nowhere",
            "subjects.CO = { section = \"Big News\" }|x.toml: section of subject CO is 'Big News'; use lower-case letters, digits and hyphens",
            "default_section = \"Big News\"|x.toml: default_section is 'Big News'; use lower-case letters, digits and hyphens" })
    void whatIsMisspeltIsNamed(String line, String sentence) {
        assertThatThrownBy(() -> ContractFile.read("x.toml", LEAST + line)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).startsWith(sentence));
    }
}
