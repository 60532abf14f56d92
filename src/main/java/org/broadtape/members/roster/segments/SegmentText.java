package org.broadtape.members.roster.segments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;
import org.broadtape.members.roster.segments.Segment.All;
import org.broadtape.members.roster.segments.Segment.Before;
import org.broadtape.members.roster.segments.Segment.Begins;
import org.broadtape.members.roster.segments.Segment.Day;
import org.broadtape.members.roster.segments.Segment.Is;
import org.broadtape.members.roster.segments.Segment.Not;
import org.broadtape.members.roster.segments.Segment.Since;
import org.broadtape.members.roster.segments.Segment.Some;
import org.broadtape.members.roster.segments.Segment.Text;
import org.broadtape.members.roster.segments.Segment.Word;

/// A segment as people type it: `tier:insider joined:2026-01-01.. -label:staff (source:ghost or source:site)`. Terms beside each other must all be
/// true; `or` joins two; a minus denies; a word alone is how a name or an address begins. Days run from (`2026-01-01..`), to before (`..2026-02-01`).
public final class SegmentText {

    private static final int LONGEST = 1000;
    private static final int MOST_TERMS = 50;
    private static final int DEEPEST = 10;

    private final List<String> tokens;
    private int at;
    private int depth;

    private SegmentText(List<String> tokens) {
        this.tokens = tokens;
    }

    /// @throws Refused in words where it says nothing that is known here
    public static Segment parse(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("A filter is one line of " + LONGEST + " characters at most");
        }
        var tokens = SegmentTokens.of(text);
        if (tokens.size() > MOST_TERMS) {
            throw new Refused("A filter has " + MOST_TERMS + " terms at most; leave some out");
        }
        var parser = new SegmentText(tokens);
        var segment = parser.all();
        if (parser.at < tokens.size()) {
            throw new Refused("A ')' closes nothing. Leave it out, or put it in quotes");
        }
        return segment;
    }

    private Segment all() {
        var parts = new ArrayList<Segment>();
        while (at < tokens.size() && !tokens.get(at).equals(")")) {
            var part = one();
            var either = new ArrayList<>(List.of(part));
            while (at < tokens.size() && tokens.get(at).equals("or")) {
                at++;
                either.add(one());
            }
            parts.add(either.size() == 1 ? part : new Some(either));
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private Segment one() {
        if (at >= tokens.size() || tokens.get(at).equals(")") || tokens.get(at).equals("or")) {
            throw new Refused("Something is missing beside 'or', '-' or '('");
        }
        var token = tokens.get(at++);
        return switch (token) {
            case "-" -> new Not(one());
            case "(" -> inside();
            default -> term(token);
        };
    }

    private Segment inside() {
        if (++depth > DEEPEST) {
            throw new Refused("A filter has " + DEEPEST + " brackets inside each other at most");
        }
        var segment = all();
        depth--;
        if (at >= tokens.size()) {
            throw new Refused("A '(' is never closed");
        }
        at++;
        return segment;
    }

    private static Segment term(String token) {
        var colon = token.indexOf(':');
        var field = colon < 0 || token.startsWith("\"") ? "" : token.substring(0, colon).toUpperCase(Locale.ROOT);
        var value = SegmentTokens.unquoted(field.isEmpty() ? token : token.substring(colon + 1));
        if (value.isEmpty()) {
            throw new Refused("'" + token + "' asks for nothing; write a value behind the colon");
        }
        if (field.isEmpty()) {
            return new Some(List.of(new Begins(Text.NAME, value), new Begins(Text.ADDRESS, value)));
        }
        return known(Word.values(), field).<Segment>map(word -> new Is(word, word == Word.STATE ? value.toUpperCase(Locale.ROOT) : word == Word.LABEL ? value : value.toLowerCase(Locale.ROOT)))
                .or(() -> known(Text.values(), field).map(text -> new Begins(text, value)))
                .or(() -> known(Day.values(), field).map(day -> days(day, value)))
                .orElseThrow(() -> new Refused("'" + token + "' is not known here. There are tier:, state:, source:, label:, domain:, name:, address:, joined: and seen:"));
    }

    private static Segment days(Day field, String value) {
        var dots = value.indexOf("..");
        if (dots < 0) {
            var day = day(value);
            return new All(List.of(new Since(field, day), new Before(field, day.plusDays(1))));
        }
        var parts = new ArrayList<Segment>();
        Optional.of(value.substring(0, dots)).filter(text -> !text.isEmpty()).ifPresent(from -> parts.add(new Since(field, day(from))));
        Optional.of(value.substring(dots + 2)).filter(text -> !text.isEmpty()).ifPresent(to -> parts.add(new Before(field, day(to))));
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 9000) {
                throw new DateTimeException(text);
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new Refused("'" + text + "' is no day; write it as 2026-01-31, a span as 2026-01-01..2026-02-01");
        }
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    /// The text that `parse` makes the same segment of.
    public static String of(Segment segment) {
        return segment instanceof All(var parts) ? parts.stream().map(SegmentText::part).collect(Collectors.joining(" ")) : part(segment);
    }

    private static String part(Segment segment) {
        return switch (segment) {
            case All(var parts) -> "(" + parts.stream().map(SegmentText::part).collect(Collectors.joining(" ")) + ")";
            case Some(var parts) -> "(" + parts.stream().map(SegmentText::part).collect(Collectors.joining(" or ")) + ")";
            case Not(var part) -> "-" + part(part);
            case Is(var field, var value) -> term(field, value);
            case Begins(var field, var start) -> term(field, start);
            case Since(var field, var day) -> term(field, day + "..");
            case Before(var field, var day) -> term(field, ".." + day);
        };
    }

    private static String term(Enum<?> field, String value) {
        return field.name().toLowerCase(Locale.ROOT) + ":" + SegmentTokens.quoted(field instanceof Word word && word == Word.STATE ? value.toLowerCase(Locale.ROOT) : value);
    }
}
