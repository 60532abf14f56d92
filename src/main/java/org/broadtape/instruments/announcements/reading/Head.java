package org.broadtape.instruments.announcements.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The head of an announcement in plain text: who makes it, with numbers and codes, up to its headline.
///
/// @param issuer   the company's name
/// @param names    the lines that may name instruments, with single spaces
/// @param headline of one or several lines
/// @param body     the number of the first line behind the headline
record Head(String issuer, List<String> names, String headline, int body) {

    private static final int LONGEST = 60;
    private static final int AHEAD = 4;
    private static final int LONGEST_HEADLINE = 500;
    private static final Pattern REGISTERED = Pattern.compile("(?i)\\(?(?:incorporated in|registered in|registration (?:number|no)|reg\\.? no|company (?:registration )?number).*");
    private static final Pattern LABEL = Pattern.compile(
            REGISTERED + "|(?i)\\(?(?:LEI|website|date|released|source|version|price[- ]sensitive|(?:RNS|SENS) ?(?:number|no\\.?|reference)) ?:.*");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[\"“].*[)\\]\"”][;,]?");

    /// @param lines with ordinary spaces
    static Head of(List<String> lines) {
        var single = lines.stream().limit(LONGEST).map(Spaces::single).toList();
        var codes = IntStream.range(0, single.size()).filter(i -> Names.begin(single.get(i))).findFirst().orElse(-1);
        var issuer = single.stream().filter(line -> !line.isEmpty() && !isLabel(line)).findFirst().orElse("");
        var from = headline(single, Math.max(codes, single.indexOf(issuer)) + 1);
        var to = from;
        while (to < single.size() && !single.get(to).isEmpty() && length(single, from, to) < LONGEST_HEADLINE) {
            to++;
        }
        var headline = String.join(" ", single.subList(Math.min(from, single.size()), to));
        var head = single.subList(0, Math.min(from, single.size()));
        return new Head(issuer, new Names(head).found().isEmpty() ? single : head, headline, to);
    }

    /// The first line that is no label, no day, and not the name of a further issuer whose codes follow.
    private static int headline(List<String> lines, int from) {
        var at = from;
        while (at < lines.size() && (lines.get(at).isEmpty() || isLabel(lines.get(at)) || Days.whole(lines.get(at)).isPresent() || labelFollows(lines, at))) {
            at++;
        }
        return at;
    }

    private static boolean labelFollows(List<String> lines, int at) {
        return lines.stream().skip(at + 1L).filter(line -> !line.isEmpty()).limit(AHEAD).anyMatch(line -> REGISTERED.matcher(line).matches() || Names.begin(line));
    }

    private static boolean isLabel(String line) {
        return LABEL.matcher(line).matches() || BRACKETS.matcher(line).matches() || Names.begin(line);
    }

    private static int length(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().mapToInt(String::length).sum();
    }
}
