package org.broadtape.instruments.announcements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes paragraphs of lines as they were broken to fit a terminal. What has columns is a table and keeps its lines; so do short lines under each other, such as a
/// list of names.
final class Paragraphs {

    private static final Pattern COLUMNS = Pattern.compile("\\S.*?(?: {3,}|\\t)\\S");
    private static final int SHORT = 50;

    private Paragraphs() {
    }

    static List<String> of(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        var block = new ArrayList<String>();
        for (var line : lines) {
            if (Spaces.ordinary(line).isBlank()) {
                add(block, paragraphs);
            } else {
                block.add(line.stripTrailing());
            }
        }
        add(block, paragraphs);
        return paragraphs;
    }

    private static void add(List<String> block, List<String> paragraphs) {
        if (!block.isEmpty()) {
            paragraphs.add(keepsLines(block) ? String.join("\n", block).stripIndent() : joined(block));
            block.clear();
        }
    }

    private static String joined(List<String> block) {
        return String.join(" ", block.stream().map(String::strip).toList());
    }

    private static boolean keepsLines(List<String> block) {
        return block.size() > 1 && (block.stream().filter(line -> COLUMNS.matcher(line).find()).count() * 2 >= block.size() || block.stream().allMatch(line -> line.length() < SHORT));
    }
}
