package org.broadtape.instruments.announcements.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.broadtape.doors.Words;
import org.broadtape.instruments.announcements.reading.Named.Scheme;
import org.broadtape.kernel.Refused;

/// Announcements as the exchanges of Johannesburg (SENS) and London (RNS) write them in plain text: the company, its numbers and codes, a headline, the text, and when it
/// was passed on. Several in one file stand apart by a line of twenty or more `=`.
final class PlainText {

    private static final Pattern APART = Pattern.compile("={20,} *");
    private static final int LARGEST = 1_000_000;

    private PlainText() {
    }

    static void read(String text, Consumer<Notice> notice, Consumer<Refused> refused) {
        var lines = text.lines().toList();
        var from = 0;
        for (var at = 0; at <= lines.size(); at++) {
            if (at == lines.size() || APART.matcher(lines.get(at)).matches()) {
                one(lines.subList(from, at), "line " + (from + 1), notice, refused);
                from = at + 1;
            }
        }
    }

    private static void one(List<String> lines, String place, Consumer<Notice> notice, Consumer<Refused> refused) {
        if (lines.stream().allMatch(String::isBlank)) {
            return;
        }
        try {
            notice.accept(one(lines, place));
        } catch (Refused bad) {
            refused.accept(bad.at(place));
        }
    }

    private static Notice one(List<String> written, String place) {
        if (written.stream().mapToInt(String::length).sum() > LARGEST) {
            throw new Refused("This announcement has more than " + Words.bytes(LARGEST) + ", the most that is taken. Are several not set apart by a line of ====================?");
        }
        var lines = written.stream().map(Spaces::ordinary).map(String::stripTrailing).toList();
        var head = Head.of(lines);
        var names = new Names(head.names());
        var slip = Slip.of(lines, names.found());
        if (names.found().isEmpty() && !slip.isKnown()) {
            throw new Refused("This is no announcement: there is neither a share code nor an ISIN nor a number of RNS or SENS in its first lines");
        }
        if (head.headline().isEmpty()) {
            throw new Refused("There is no headline under the codes of '" + Words.quote(head.issuer()) + "'");
        }
        var paragraphs = Paragraphs.of(written.subList(head.body(), Math.max(head.body(), slip.end())));
        var when = slip.when();
        var number = slip.number().isEmpty() ? made(head, when, paragraphs, names.found()) : slip.number();
        return new Notice(slip.source(), number, slip.version(), when, head.issuer(), names.found(), head.headline(), paragraphs, Categories.of(head.headline()),
                slip.priceSensitive() || SalientDates.priceSensitive(paragraphs), SalientDates.of(paragraphs), "", doubts(names), place);
    }

    private static List<String> doubts(Names names) {
        var doubts = new ArrayList<>(names.doubts());
        if (names.found().stream().anyMatch(one -> one.scheme() == Scheme.SYMBOL && one.mic().isEmpty())) {
            doubts.add("It does not say in a way that is known here on which market its code is listed");
        }
        return doubts;
    }

    /// A number for what has none: of who says it, when, and under which headline; of the whole text too where only its day is known, since a company may say two
    /// things under one headline in a day.
    private static String made(Head head, When when, List<String> paragraphs, List<Named> names) {
        var said = String.join("\n", head.issuer(), String.valueOf(names), when.at().toString(), head.headline(), when.timed() ? "" : String.join("\n", paragraphs));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return "text-" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
