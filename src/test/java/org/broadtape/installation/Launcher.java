package org.broadtape.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/// The launcher in a checkout of its own, whose Maven only copies a program that says how it was started: so its tests build nothing. The
/// folders of the system in which it looks for a JDK lie below the checkout.
final class Launcher {

    private static final String PROGRAM = """
            public class Toy {
                public static void main(String... arguments) throws Exception {
                    if (arguments.length > 0 && arguments[0].equals("demo")) {
                        // no cache is made of a start that is cut short
                        Runtime.getRuntime().halt(0);
                    }
                    var home = java.nio.file.Path.of(System.getenv("BROADTAPE_HOME"));
                    System.out.println("home " + home);
                    System.out.println("java " + Runtime.version().feature());
                    System.out.println("arguments " + String.join(",", arguments));
                    if (arguments.length > 1 && arguments[0].equals("meet")) {
                        java.nio.file.Files.createFile(home);
                        for (var tries = 0; tries < 1200 && !java.nio.file.Files.exists(java.nio.file.Path.of(arguments[1])); tries++) {
                            Thread.sleep(25);
                        }
                        System.out.println("met " + java.nio.file.Files.exists(java.nio.file.Path.of(arguments[1])));
                    }
                    System.exit(arguments.length > 0 && arguments[0].equals("refuse") ? 1 : 0);
                }
            }
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >> calls
            case " $* " in
                *" -o "*) [ ! -f missing ] || { echo "Could not find artifact x:y in offline mode"; exit 1; } ;;
                *) rm -f missing ;;
            esac
            mkdir -p target/quarkus-app && cp toy.jar target/quarkus-app/quarkus-run.jar
            """;

    private static byte[] compiled = {};

    private final Path root;

    /// How it ended, and what it and the program said.
    record Ending(int status, String said) {
    }

    Launcher(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve(".mvn"));
        Files.createDirectories(root.resolve("m2/repository"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("mvnw"), MAVEN);
        // the folders of the system lie here
        var script = Files.readString(Path.of("broadtape"));
        for (var folder : List.of("/usr/lib/", "/usr/lib64/", "/usr/java/", "/usr/local/opt/", "/opt/", "/Library/", "/home/linuxbrew/")) {
            script = script.replace(" " + folder, " \"$root\"/system" + folder);
        }
        executable(root.resolve("broadtape"), script);
        jar();
    }

    private static synchronized byte[] compiled(Path folder) throws IOException {
        if (compiled.length == 0) {
            var source = Files.writeString(Files.createDirectories(folder).resolve("Toy.java"), PROGRAM);
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString()) != 0) {
                throw new IllegalStateException("The toy program is not well-formed");
            }
            compiled = Files.readAllBytes(folder.resolve("Toy.class"));
        }
        return compiled;
    }

    private void jar() throws IOException {
        var toy = compiled(root.resolve("toy"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Toy");
        try (var jar = new JarOutputStream(Files.newOutputStream(root.resolve("toy.jar")), manifest)) {
            jar.putNextEntry(new JarEntry("Toy.class"));
            jar.write(toy);
        }
    }

    /// A JDK of that version in that folder: the one that runs the tests, or a hollow one.
    Path jdk(int version, String folder) throws IOException {
        var home = root.resolve(folder);
        Files.createDirectories(home.getParent());
        if (version == Runtime.version().feature()) {
            return Files.createSymbolicLink(home, Path.of(System.getProperty("java.home")));
        }
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        executable(home.resolve("bin/java"), "#!/bin/sh\necho hollow\nexit 9\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\nexit 9\n");
        return home;
    }

    /// Starts it by that path in that folder. The default `java` is of version 17, and there is no network.
    Process start(Path folder, String called, Map<String, String> environment, String... arguments) {
        try {
            var old = root.resolve("java17");
            if (!Files.exists(old)) {
                jdk(17, "java17");
            }
            var command = new ArrayList<>(List.of(called));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("BROADTAPE_") || name.equals("JAVA_HOME"));
            builder.environment().putAll(Map.of("PATH", old.resolve("bin") + ":" + System.getenv("PATH"), "HOME", root.toString(), "MAVEN_USER_HOME", root.resolve("m2").toString(),
                    "http_proxy", "http://127.0.0.1:9", "https_proxy", "http://127.0.0.1:9"));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Ending run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return end(start(root, "./broadtape", environment, arguments));
    }

    static Ending end(Process process) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end: " + said);
        }
        return new Ending(process.exitValue(), said);
    }

    /// What Maven was asked to do, in order.
    List<String> builds() throws IOException {
        return Files.exists(root.resolve("calls")) ? Files.readAllLines(root.resolve("calls")) : List.of();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
