package org.broadtape.jobs.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.jobs.outbox.Newsroom.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.broadtape.installation.database.Address;
import org.broadtape.jobs.JobsDatabase;
import org.broadtape.jobs.outbox.Newsroom.Changed;
import org.broadtape.jobs.outbox.Newsroom.Killed;
import org.broadtape.jobs.outbox.Newsroom.Reader;
import org.broadtape.jobs.outbox.Newsroom.Told;
import org.junit.jupiter.api.Test;

/// A program that is killed with SIGKILL loses no event and no order.
class CrashTests {

    /// The program that will be killed. It publishes, and where it is told to, also begins to work.
    static final class Victim {

        private Victim() {
        }

        public static void main(String... arguments) throws Exception {
            var reader = new Reader() {
                @Override
                public void on(Told event) throws Exception {
                    if (event.number() == 2) {
                        say("working");
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }
            };
            var newsroom = new Newsroom(JobsDatabase.jdbiAt(new Address(arguments[0], arguments[1], arguments[2])), List.of(reader));
            newsroom.publish(new Changed(1, 1), new Changed(2, 1), new Changed(1, 2), new Changed(1, 3));
            if (arguments[3].equals("work")) {
                newsroom.pumps().start();
            } else {
                say("committed");
            }
            Thread.sleep(Long.MAX_VALUE);
        }

        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }

    private final Reader reader = new Reader();
    private final Newsroom newsroom = new Newsroom(reader);

    @Test
    void whatWasCommittedReachesItsListenerAfterAKillBetweenCommitAndListener() throws Exception {
        killWhenItSays("committed", "publish");

        hearWhatIsLeft(4);

        assertThat(reader.numbersOf(1)).containsExactly(1, 2, 3);
        assertThat(reader.numbersOf(2)).containsExactly(1);
    }

    @Test
    void aKillWhileAListenerWorksLeavesItsRowAndWhatIsBehindIt() throws Exception {
        killWhenItSays("working", "work");
        newsroom.publish(new Changed(1, 4), new Killed(2, 2));

        hearWhatIsLeft(4);

        assertThat(reader.numbersOf(1)).containsExactly(2, 3, 4);
        assertThat(reader.numbersOf(2)).containsExactly(2);
    }

    private void hearWhatIsLeft(int events) throws Exception {
        var pumps = newsroom.pumps();
        pumps.start();
        until(() -> reader.heard.size() >= events && newsroom.rows() == 0);
        pumps.stop();
        assertThat(reader.heard).hasSize(events);
    }

    private static void killWhenItSays(String word, String what) throws IOException, InterruptedException {
        var address = JobsDatabase.address();
        var victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")), Victim.class.getName(),
                address.url(), address.user(), address.password(), what).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); !word.equals(line); line = said.readLine()) {
                assertThat(line).as("the program ended before it said " + word).isNotNull();
            }
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertThat(victim.exitValue()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }
}
