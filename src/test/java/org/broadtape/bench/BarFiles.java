package org.broadtape.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

/// A file of bars for each weekday from 2000 on, as an exchange hands them out: every instrument's, by its symbol. Prices wander in cents, the same each time.
record BarFiles(int instruments, int days) {

    private static final int SMALLEST = 500;

    Path writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(11);
        var closes = random.ints(instruments, 1_000, 50_000).toArray();
        var day = LocalDate.of(2000, 1, 3);
        for (var written = 0; written < days; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                Files.writeString(folder.resolve(day + ".csv"), lines(day, closes, random), StandardCharsets.US_ASCII);
                written++;
            }
        }
        return folder;
    }

    /// A list of so many instruments, from which the first have bars.
    static Path listed(Path file, int many) throws IOException {
        var text = new StringBuilder("symbol,mic,kind,unit,name,company,country,sector,listed_from\n");
        for (var number = 1; number <= many; number++) {
            text.append('B').append(number).append(",XBEN,share,USD,Benchmark ").append(number).append(",Benchmark ").append(number).append(" plc,GB,Industrials,1999-01-01\n");
        }
        return Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    private static String lines(LocalDate day, int[] closes, Random random) {
        var text = new StringBuilder("symbol,date,open,high,low,close,volume\n");
        for (var at = 0; at < closes.length; at++) {
            var open = closes[at];
            closes[at] = Math.max(SMALLEST, open + (int) ((long) open * (random.nextInt(401) - 200) / 10_000));
            text.append('B').append(at + 1).append(',').append(day);
            price(text, open);
            price(text, Math.max(open, closes[at]) + random.nextInt(100));
            price(text, Math.min(open, closes[at]) - random.nextInt(100));
            price(text, closes[at]);
            text.append(',').append(1_000 + random.nextInt(1_000_000)).append('\n');
        }
        return text.toString();
    }

    private static void price(StringBuilder text, int cents) {
        text.append(',').append(cents / 100).append('.').append((char) ('0' + cents / 10 % 10)).append((char) ('0' + cents % 10));
    }
}
