package org.broadtape.doors.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadtape.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {

    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Inbox.Taken WELL = new Inbox.Taken(false, false, "");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.now().plusSeconds(5));
    private final List<String> taken = new ArrayList<>();
    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(folder, clock);
    }

    @Test
    void aFileThatHasStoodStillIsTakenAndThenCalledDone() throws IOException {
        file("a.xml", "<nitf/>");

        look();
        assertThat(taken).as("at first sight").isEmpty();
        clock.forward(SETTLED);
        look();

        assertThat(taken).containsExactly("a.xml");
        assertThat(names()).containsExactly("a.xml.done");
        look();
        assertThat(inbox.mayHaveNews()).isFalse();
    }

    @Test
    void aFileThatIsStillWrittenToIsWaitedFor() throws IOException {
        file("a.xml", "<nitf>");
        look();
        clock.forward(SETTLED);
        file("a.xml", "<nitf><body/>");
        look();
        clock.forward(SETTLED);
        file("a.xml", "<nitf><body/></nitf>");
        look();

        assertThat(taken).isEmpty();
        clock.forward(SETTLED);
        look();
        assertThat(taken).containsExactly("a.xml");
    }

    @Test
    void whatLooksHalfWrittenIsWaitedForAndSaidAndFailsWhenNothingComesAnyMore() throws IOException {
        file("a.xml", "<nitf><body>Copper fe");
        look();
        clock.forward(SETTLED);

        assertThat(look().sentence()).isEqualTo("a.xml looks half-written or broken and is waited for, a minute at most");
        assertThat(taken).as("while it may be on its way").isEmpty();

        clock.forward(Duration.ofMinutes(1));
        assertThat(look().sentence()).startsWith("1 file has failed; the .failed.txt beside each says why");
        assertThat(names()).containsExactly("a.xml.failed", "a.xml.failed.txt");
        assertThat(Files.readString(folder.resolve("a.xml.failed.txt"))).contains("refused  a.xml: it ends in the middle");
    }

    @Test
    void theRestOfAHalfFileThatComesLaterMakesItWhole() throws IOException {
        file("a.json", "{\"uri\": \"x\"");
        look();
        clock.forward(SETTLED);
        look();
        clock.forward(Duration.ofSeconds(30));
        file("a.json", "{\"uri\": \"x\"}");
        look();
        clock.forward(SETTLED);
        look();

        assertThat(names()).containsExactly("a.json.done");
    }

    @Test
    void namesThatSendersUseWhileTheyWriteAreLeftAloneUntilTheyAreRenamed() throws IOException {
        file(".a.xml.Xy7", "<nitf/>");
        file("a.xml.part", "<nitf/>");
        look();
        clock.forward(Duration.ofDays(2));
        look();
        assertThat(taken).isEmpty();

        Files.move(folder.resolve("a.xml.part"), folder.resolve("a.xml"));
        look();
        clock.forward(SETTLED);
        look();
        assertThat(taken).containsExactly("a.xml");
    }

    @Test
    void picturesStayForTheDocumentsThatNameThem() throws IOException {
        file("a.jpg", "a picture");
        file("a.xml", "<nitf/>");
        look();
        clock.forward(SETTLED);
        look();
        assertThat(names()).containsExactly("a.jpg", "a.xml.done");

        clock.forward(Duration.ofDays(2));
        look();
        clock.forward(SETTLED);
        look();
        assertThat(names()).containsExactly("a.jpg.done", "a.xml.done");
        assertThat(taken).containsExactly("a.xml");
    }

    @Test
    void filesAreTakenInTheOrderOfTheirTimes() throws IOException {
        file("b.xml", "<nitf/>");
        file("a.xml", "<nitf/>");
        Files.setLastModifiedTime(folder.resolve("a.xml"), java.nio.file.attribute.FileTime.from(Instant.parse("2026-11-24T10:00:01Z")));
        Files.setLastModifiedTime(folder.resolve("b.xml"), java.nio.file.attribute.FileTime.from(Instant.parse("2026-11-24T10:00:00Z")));
        look();
        clock.forward(SETTLED);
        look();

        assertThat(taken).containsExactly("b.xml", "a.xml");
    }

    @Test
    void linksThatLeadElsewhereAreNotFollowed() throws IOException {
        var elsewhere = Files.createTempFile("elsewhere", ".xml");
        Files.createSymbolicLink(folder.resolve("a.xml"), elsewhere);
        look();
        clock.forward(Duration.ofHours(1));
        look();

        assertThat(taken).isEmpty();
        Files.delete(elsewhere);
    }

    @Test
    void aNewInboxGoesOnWhereOneThatDiedLeftOff() throws IOException {
        IntStream.range(0, 5).forEach(i -> file(i + ".xml", "<nitf/>"));
        look();
        clock.forward(SETTLED);
        var dying = new ArrayList<String>();
        try {
            inbox.empty((name, _) -> {
                dying.add(name);
                if (dying.size() == 3) {
                    throw new Death();
                }
                return WELL;
            });
        } catch (Death died) {
            assertThat(dying).hasSize(3);
        }

        inbox = new Inbox(folder, clock);
        look();
        clock.forward(SETTLED);
        look();

        assertThat(taken).as("what was not renamed").containsExactly("2.xml", "3.xml", "4.xml");
        assertThat(names()).hasSize(5).allMatch(name -> name.endsWith(".done"));
    }

    @Test
    void aFileThatCannotBeTakenInHoldsUpNoneBehindItAndIsTriedAgain() throws IOException {
        file("a.xml", "<nitf/>");
        file("b.xml", "<nitf/>");
        look();
        clock.forward(SETTLED);
        taken.clear();
        Inbox.Taker poisoned = (name, _) -> {
            taken.add(name);
            if (name.equals("a.xml")) {
                throw new Death();
            }
            return WELL;
        };

        assertThatThrownBy(() -> inbox.empty(poisoned)).isInstanceOf(Death.class);
        inbox.empty(poisoned);
        assertThat(taken).containsExactly("a.xml", "b.xml");
        assertThat(names()).containsExactly("a.xml", "b.xml.done");

        clock.forward(Duration.ofMinutes(1));
        look();
        assertThat(names()).containsExactly("a.xml.done", "b.xml.done");
    }

    private static final class Death extends RuntimeException {
    }

    private Inbox.Look look() throws IOException {
        return inbox.empty((name, file) -> {
            taken.add(name);
            if (name.equals("a.xml") && read(file).endsWith("fe")) {
                return new Inbox.Taken(true, true, "0 taken, 1 refused\nrefused  a.xml: it ends in the middle\n");
            }
            return WELL;
        });
    }

    private void file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Set<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
