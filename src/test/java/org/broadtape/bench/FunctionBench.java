package org.broadtape.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.broadtape.site.cache.PackingFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;

/// Runs JMH on what is one function, for `./broadtape bench functions`: as a test, since only there all libraries of the tests are at hand, but under
/// a name that no run of the tests finds. What JMH generates is compiled here and not with the program, whose compiler takes no warning.
class FunctionBench {

    private static final String LIBRARIES = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final List<Class<?>> CASES = List.of(Functions.class, PackingFunctions.class);

    @TempDir
    Path work;

    @Test
    void measure() throws Exception {
        var classes = Files.createDirectories(work.resolve("classes"));
        generate(classes, Files.createDirectories(work.resolve("sources")));
        var results = work.resolve("results.json");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", classes + File.pathSeparator + LIBRARIES, "org.openjdk.jmh.Main",
                "-rf", "json", "-rff", results.toString(), "-jvmArgsAppend", "-XX:+UseSerialGC -Xmx320m"));
        command.addAll(List.of(System.getProperty("broadtape.bench.jmh", "").strip().split("\\s+")));
        command.removeIf(String::isEmpty);
        var log = work.resolve("log");
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor()).as(() -> read(log)).isZero();

        System.out.println("### functions\n\n| function | calls/s | ± |\n|---|---|---|");
        new ObjectMapper().readTree(results.toFile()).forEach(FunctionBench::print);
        System.out.println();
    }

    private static void print(JsonNode result) {
        var name = result.path("benchmark").asText();
        var words = name.substring(name.lastIndexOf('.') + 1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        var metric = result.path("primaryMetric");
        var error = metric.path("scoreError").asDouble(Double.NaN);
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %s |%n", words, metric.path("score").asDouble(), Double.isNaN(error) ? "" : "%,.0f".formatted(error));
    }

    private static void generate(Path classes, Path sources) throws IOException {
        var from = new RFGeneratorSource();
        CASES.forEach(from::processClasses);
        var to = new FileSystemDestination(classes.toFile(), sources.toFile());
        var generator = new BenchmarkGenerator();
        generator.generate(from, to);
        generator.complete(from, to);
        assertThat(to.hasErrors()).as(() -> to.getErrors().toString()).isFalse();
        var compile = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", LIBRARIES, "-d", classes.toString()));
        try (var files = Files.walk(sources)) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(compile::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new))).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException problem) {
            return problem.toString();
        }
    }
}
