package org.broadtape.instruments.quotes.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.WatchedFolders;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.quotes.Intake;
import org.broadtape.instruments.quotes.sources.Sources;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class QuoteFoldersTests {

    @Inject
    Sources sources;

    @Inject
    Intake intake;

    @Inject
    Prices prices;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path home;

    private final String source = "v" + UUID.randomUUID().toString().substring(0, 8);
    private final HandClock clock = new HandClock(Instant.now().plusSeconds(5));
    private QuoteFolders folders;
    private Invented market;
    private InstrumentId npn;

    @BeforeEach
    void watched() throws IOException {
        folders = new QuoteFolders(sources, intake, WatchedFolders.in(new DataFolder(home), clock));
        market = new Invented(jdbi);
        npn = market.share("NPN");
        // off, so that the program itself does not look there too
        sources.add(source, List.of("kind=file", "place=prices/" + source, "licence=invented"));
        folders.look(sources.called(source));
    }

    @Test
    void aFileThatIsPutThereIsTakenAndCalledDone() throws IOException {
        put("ten.csv", "mic,symbol,price,time\n" + market.mic() + ",NPN,320450," + Instant.now().minusSeconds(60) + "\n");
        settled();
        assertThat(Objects.requireNonNull(prices.now(List.of(npn)).get(npn)).price()).isEqualByComparingTo("320450");
        assertThat(names()).containsExactly("ten.csv.done");
        assertThat(sources.called(source).trouble()).isEmpty();
    }

    @Test
    void whatIsWrongIsWrittenBesideTheFileAndSaidOfTheSource() throws IOException {
        put("ten.csv", "mic,symbol,price,time\n" + market.mic() + ",NPN,320450," + Instant.now().minusSeconds(60) + "\n" + market.mic() + ",NPN,dear," + Instant.now() + "\n");
        settled();
        assertThat(names()).containsExactly("ten.csv.failed", "ten.csv.failed.txt");
        assertThat(Files.readString(folder().resolve("ten.csv.failed.txt"))).startsWith("1 accepted, 0 unchanged, 0 held, 1 refused\nline 3: The price is 'dear'.");
        folders.look(sources.called(source));
        assertThat(sources.called(source).trouble()).startsWith("1 file has failed; the .failed.txt beside each says why.");
    }

    @Test
    void aFolderOfTheProgramsOwnIsLeftAlone() throws IOException {
        Files.createDirectories(home.resolve("images"));
        sources.change(source, List.of("place=images"));
        folders.look(sources.called(source));
        assertThat(sources.called(source).trouble()).isEqualTo("the folder " + home.resolve("images") + " is the program's own; write another one into its place");
    }

    @Test
    void onlyASourceThatIsOnAndHasAFolderIsLookedAt() {
        assertThat(sources.called(source).isWatched()).isFalse();
        assertThat(sources.change(source, List.of("on=yes")).isWatched()).isTrue();
        assertThat(sources.change(source, List.of("place=")).isWatched()).isFalse();
    }

    private void settled() {
        folders.look(sources.called(source));
        clock.forward(Duration.ofSeconds(2));
        folders.look(sources.called(source));
    }

    private Path folder() {
        return home.resolve("prices/" + source);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder().resolve(name), text);
    }
}
