package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadtape.Beside;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Beside
class LauncherTests {

    private static final int JAVA = Runtime.version().feature();

    @TempDir
    Path temporary;

    private Path root = Path.of("");
    private Launcher launcher;

    @BeforeEach
    void checkout() throws IOException {
        root = temporary.toRealPath().resolve("a check out");
        launcher = new Launcher(root);
    }

    @Test
    void whereTheDefaultJavaIsOldItFindsTheNewOneOfTheSystem() throws Exception {
        launcher.jdk(21, "system/usr/lib/jvm/a21");
        launcher.jdk(JAVA, "system/usr/lib/jvm/b");

        assertThat(launcher.run(Map.of(), "status").said()).contains("java " + JAVA, "arguments status");
    }

    @Test
    void aJavaHomeThatIsOldIsPassedOverAndOneThatIsNewIsTaken() throws Exception {
        var old = launcher.jdk(24, "old");
        var young = launcher.jdk(JAVA, "young");

        assertThat(launcher.run(Map.of("JAVA_HOME", young.toString()), "status").status()).isZero();
        assertThat(launcher.run(Map.of("JAVA_HOME", old.toString()), "status").status()).isEqualTo(1);
        assertThat(launcher.run(Map.of("JAVA_HOME", young.toString()), "refuse").status()).as("the status of the program is the launcher's").isEqualTo(1);
        launcher.jdk(JAVA, "system/opt/java/new");
        assertThat(launcher.run(Map.of("JAVA_HOME", old.toString()), "status").said()).contains("java " + JAVA);
    }

    @Test
    void withoutAJdkItSaysInOneSentenceHowToGetOne() throws Exception {
        var ending = launcher.run(Map.of(), "serve");

        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.said().lines()).singleElement().asString()
                .startsWith("Broadtape needs a Java Development Kit, version 25 or later, and found none: install one (Debian: apt install openjdk-25-jdk-headless;");
        assertThat(launcher.builds()).isEmpty();
    }

    @Test
    void itWorksFromAnyFolderAndThroughLinks() throws Exception {
        launcher.jdk(JAVA, "system/usr/lib/jvm/b");
        var elsewhere = Files.createDirectories(temporary.resolve("else/where"));
        Files.createSymbolicLink(temporary.resolve("else/absolute"), root.resolve("broadtape"));
        Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("../absolute"));

        var said = Launcher.end(launcher.start(elsewhere, "./relative", Map.of(), "import", "a file")).said();

        assertThat(said).contains("home " + root.resolve("data"), "arguments import,a file");
        assertThat(Launcher.end(launcher.start(Path.of("/"), root.resolve("broadtape").toString(), Map.of("BROADTAPE_HOME", "/x"), "status")).said()).contains("home /x");
    }

    @Test
    void itBuildsWithoutNetworkAndOnlyWhenTheSourcesAreNewer() throws Exception {
        launcher.jdk(JAVA, "system/usr/lib/jvm/b");

        launcher.run(Map.of(), "status");
        launcher.run(Map.of(), "status");
        assertThat(launcher.builds()).singleElement().asString().startsWith("-o ").contains(" package");

        Files.writeString(root.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(root.resolve("src/main/New.java"), FileTime.from(Instant.now().plus(Duration.ofSeconds(1))));
        launcher.run(Map.of(), "status");
        assertThat(launcher.builds()).hasSize(2).allMatch(call -> call.startsWith("-o "));
    }

    @Test
    void whatIsMissingIsFetchedOnce() throws Exception {
        launcher.jdk(JAVA, "system/usr/lib/jvm/b");
        Files.createFile(root.resolve("missing"));

        assertThat(launcher.run(Map.of(), "status").said()).contains("Fetching the libraries it is built from (once) ...");
        assertThat(launcher.builds()).hasSize(2);
        assertThat(launcher.builds().getLast()).doesNotContain("-o");
    }

    @Test
    void twoAtTheSameTimeBuildOnceAndBothRun() throws Exception {
        launcher.jdk(JAVA, "system/usr/lib/jvm/b");
        var one = temporary.resolve("one");
        var two = temporary.resolve("two");

        var first = launcher.start(root, "./broadtape", Map.of("BROADTAPE_HOME", one.toString(), "BROADTAPE_PORT", "1"), "meet", two.toString());
        var second = launcher.start(root, "./broadtape", Map.of("BROADTAPE_HOME", two.toString(), "BROADTAPE_PORT", "3"), "meet", one.toString());

        assertThat(List.of(Launcher.end(first).said(), Launcher.end(second).said())).allMatch(said -> said.contains("met true"));
        assertThat(launcher.builds()).hasSize(1);
    }

    /// The program itself in a network of its own, which has nothing but loopback.
    @Test
    @Tag("program")
    void theProgramNeedsNoNetwork() throws Exception {
        Assumptions.assumeTrue(System.getenv("BROADTAPE_PROGRAM") != null, "the program is built by ./broadtape test");
        var alone = new ProcessBuilder("unshare", "-rn", "sh", "-c", "ip link set lo up && ! ip route get 192.0.2.1").redirectErrorStream(true);
        Assumptions.assumeTrue(works(alone), "this machine lets nobody make a network of its own");

        var process = new ProcessBuilder("unshare", "-rn", "sh", "-c", "ip link set lo up && exec \"$0\" status", Path.of("broadtape").toAbsolutePath().toString()).redirectErrorStream(true);
        process.environment().put("BROADTAPE_HOME", temporary.resolve("data").toString());
        var ending = Launcher.end(process.start());

        assertThat(ending.status()).as(ending.said()).isZero();
        assertThat(ending.said()).contains("Data folder  " + temporary.resolve("data"), "Outbox       empty");
    }

    private static boolean works(ProcessBuilder command) throws InterruptedException {
        try {
            var process = command.start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
