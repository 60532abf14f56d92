package org.broadtape.site.cache;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What packing costs a page of 30 KB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PackingFunctions {

    private final byte[] page = page();

    private static byte[] page() {
        var random = new Random(7);
        var html = new StringBuilder("<!doctype html><html lang=en>");
        while (html.length() < 30 * 1024) {
            html.append("<p class=\"teaser\"><a href=\"/markets/").append(Long.toString(random.nextLong(), 36)).append("\">");
            for (var word = 0; word < 12; word++) {
                html.append(Long.toString(random.nextInt(5000), 36)).append(' ');
            }
            html.append("</a></p>\n");
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public byte[] gzipPageToHold() {
        return Packing.gzip(page);
    }

    @Benchmark
    public byte[] gzipPageThatIsNotHeld() {
        return Packing.gzipFast(page);
    }
}
