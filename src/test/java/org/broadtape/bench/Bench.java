package org.broadtape.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the benchmarks that are named, or all, and prints what they measured as Markdown tables. Progress goes to standard error.
///
/// The program is started as users start it, on a new data folder in the temporary one, with one core for it and one for the load.
public final class Bench {

    private interface Benchmark {

        List<String> run(Path work) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("page", PageBench::run);
        ALL.put("listing", ListingBench::run);
        ALL.put("start", StartBench::run);
        ALL.put("import", ImportBench::run);
        ALL.put("delivery", DeliveryBench::run);
        ALL.put("wire", WireBench::run);
        ALL.put("move", MoveBench::run);
        ALL.put("members", MemberBench::run);
        ALL.put("comments", CommentBench::run);
        ALL.put("quotes", QuoteBench::run);
        ALL.put("bars", BarBench::run);
        ALL.put("instrument", InstrumentBench::run);
    }

    private Bench() {
    }

    public static void main(String... names) throws Exception {
        for (var name : names.length == 0 ? ALL.keySet() : List.of(names)) {
            if (!ALL.containsKey(name)) {
                System.err.println("There is no benchmark '" + name + "'; there are " + String.join(", ", ALL.keySet()) + ", functions.");
                System.exit(2);
            }
        }
        System.out.println("Machine: " + machine() + "\n");
        for (var name : names.length == 0 ? ALL.keySet() : List.of(names)) {
            run(name);
        }
    }

    private static void run(String name) throws Exception {
        var work = Files.createTempDirectory("broadtape-bench-");
        try {
            System.out.println("### " + name + "\n");
            java.util.Objects.requireNonNull(ALL.get(name)).run(work).forEach(System.out::println);
            System.out.println();
        } finally {
            delete(work);
        }
    }

    private static String machine() throws IOException {
        var cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst().orElse("").replaceFirst(".*: ", "");
        return cpu + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + Files.readString(Path.of("/proc/version")).replaceFirst("^(Linux version \\S+).*", "$1").strip()
                + ", load " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0] + " before";
    }

    static void say(String what) {
        System.err.println(what);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
