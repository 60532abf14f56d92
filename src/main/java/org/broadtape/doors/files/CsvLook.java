package org.broadtape.doors.files;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells a table in text from any other text: two lines or more have the same number of separators, and they are two
/// in three of those at its start; others are titles, notes, cells of several lines.
final class CsvLook {

    private static final int LINES = 20;

    private CsvLook() {
    }

    /// `cut` says that more follows than this start.
    static boolean isTable(String head, boolean cut) {
        if (head.isBlank() || head.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            return false;
        }
        var lines = head.lines().filter(line -> !line.isBlank()).toList();
        var whole = lines.subList(0, Math.min(cut ? lines.size() - 1 : lines.size(), LINES));
        return whole.size() > 1 && Stream.of(',', ';', '\t').anyMatch(separator -> even(whole, separator));
    }

    private static boolean even(List<String> lines, char separator) {
        var columns = lines.stream().map(line -> count(line, separator)).filter(count -> count > 0).collect(Collectors.groupingBy(count -> count, Collectors.counting()));
        return columns.values().stream().anyMatch(rows -> rows > 1 && rows * 3 >= lines.size() * 2L);
    }

    /// Separators outside quotation marks; a line in which they do not close counts as it is.
    private static int count(String line, char separator) {
        var quoted = false;
        var count = 0;
        for (var i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += line.charAt(i) == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
