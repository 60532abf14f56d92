package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTests {

    private static final URI URL = URI.create("https://news.example");

    @TempDir
    Path temporary;

    @Test
    void anEmptyFolderBeginsWithAShortFileThatCanBeRead() {
        var file = temporary.resolve("site.toml");
        SettingsFile.begin(file, temporary.resolve("none"));
        var settings = SettingsFile.read(file, URL);
        assertThat(settings.name()).isEqualTo("Broadtape");
        assertThat(settings.sections()).extracting(Settings.Section::slug).containsExactly("news");
        assertThat(settings.at("/feed.xml")).isEqualTo("https://news.example/feed.xml");
    }

    @Test
    void theExampleNewsroomHasSettingsThatCanBeRead() {
        var settings = SettingsFile.read(Path.of("demo/site.toml"), URL);
        assertThat(settings.sections()).hasSizeGreaterThan(3);
        assertThat(settings.follow()).isNotEmpty();
        assertThat(settings.front().perSection()).isPositive();
    }

    @Test
    void whatIsThereIsKeptAtTheNextStart() throws IOException {
        var file = Files.writeString(temporary.resolve("site.toml"), "name = \"The Cape Ledger\"\nlanguage = \"en-ZA\"\ntime_zone = \"Africa/Johannesburg\"\n");
        SettingsFile.begin(file, Path.of("demo/site.toml"));
        var settings = SettingsFile.read(file, URL);
        assertThat(settings.name()).isEqualTo("The Cape Ledger");
        assertThat(settings.language()).isEqualTo(Locale.of("en", "ZA"));
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Africa/Johannesburg"));
        assertThat(settings.sections()).isEqualTo(List.of());
    }

    @Test
    void aMistakeIsNamedWithItsFile() throws IOException {
        mistake("time_zone = \"Mars\"", "time_zone is 'Mars' and must be a name such as Africa/Johannesburg");
        mistake("[meter]\nanyone = -1", "meter.anyone is '-1' and must be how many articles a month are free, such as 5; 0 for none");
        mistake("[meter]\nanyone = \"five\"", "meter.anyone is 'five' and must be how many articles a month are free, such as 5; 0 for none");
        mistake("[[crawlers]]\nname = \"Example\"\nagent = \"ExampleBot\"", "the crawler 'Example' needs networks, such as [\"192.0.2.0/24\"], and an agent of four characters or more");
        mistake("[[crawlers]]\nname = \"Example\"\nagent = \"ExampleBot\"\nnetworks = [\"everywhere\"]", "'everywhere' is no network; write one such as 192.0.2.0/24 or 2001:db8::/32");
        mistake("[[sections]]\nname = \"News\"", "one of the sections has no slug");
        mistake("[[sections]]\nslug = \"Breaking News\"\nname = \"x\"", "the section 'Breaking News' must be named in lower-case letters, digits and hyphens");
    }

    @Test
    void secretsAreMadeOnceAndForTheirOwnerAlone() throws IOException {
        var folder = DataFolder.at(temporary.resolve("site"));
        var key = new Secrets(folder).key("links");
        assertThat(key).hasSize(32).isNotEqualTo(new Secrets(folder).key("other"));
        assertThat(new Secrets(folder).key("links")).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets()))).isEqualTo("rw-------");
    }

    private void mistake(String text, String sentence) throws IOException {
        var file = Files.writeString(temporary.resolve("wrong.toml"), text);
        assertThatThrownBy(() -> SettingsFile.read(file, URL)).isInstanceOf(Refused.class).hasMessage(sentence)
                .extracting(refused -> ((Refused) refused).place()).isEqualTo(file.toString());
    }
}
