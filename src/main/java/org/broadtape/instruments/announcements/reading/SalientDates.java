package org.broadtape.instruments.announcements.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.broadtape.instruments.announcements.SalientDate;
import org.broadtape.instruments.announcements.SalientDate.Kind;

/// Reads the days that count from the text of an announcement. A sentence, or a line of a table, says what a day is before it (`record date: Friday, 12 June 2026`),
/// or behind it where it names one thing and one day (`Friday, 12 June 2026 is the record date`). What is not certain is left out: two days for one thing, a day that
/// is expected or "on or about", a weekday that does not fit.
final class SalientDates {

    private static final int LONGEST_PHRASE = 240;
    private static final Pattern SENTENCE = Pattern.compile("\\n|;|(?<=[.!?]) +(?=\\p{Lu}|\\()");
    private static final Pattern NOT_CERTAIN = Pattern.compile("\\b(?:on or (?:about|around)|around|approximately|expected|not? later than|on or before|provisional|proposed|subject to change)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("(?<ldt>last (?:day|date) (?:to|of|for) trad(?:e|ing)|last trading da(?:y|te)|\\bLDT\\b)"
            + "|(?<ex>\\bex[- ]?(?:dividend|date|div|distribution|rights|entitlement)s?\\b|\\btrad(?:e|es|ing) [\"“'‘]?ex\\b)"
            + "|(?<record>\\brecord (?:date|day)|\\bdate of record\\b|\\b(?:on|in) the (?:share )?register\\b|\\bregistered as such\\b|\\bshareholders of record\\b)"
            + "|(?<pay>\\bpay(?:ment|able)? (?:date|day)|\\bdate of payment\\b|\\b(?:will be|is|are|be) (?:paid|payable)\\b|\\bpayable (?:on|to)\\b)"
            + "|(?<meeting>\\b(?:(?:general|scheme|shareholders[’']?) meeting|AGM|EGM)\\b[^.;]{0,160}?\\b(?:(?:to be|be|was|is|being) (?:held|convened)|held|take place|date)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENSITIVE = Pattern.compile("\\b(?:price[- ]sensitive|inside information)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile("\\b(?:not|no|neither|nor|never|ceased?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Kind> KINDS = Map.of("ldt", Kind.LAST_DAY_TO_TRADE, "ex", Kind.EX, "record", Kind.RECORD, "pay", Kind.PAY, "meeting", Kind.MEETING);

    private SalientDates() {
    }

    /// What is said, and where in the sentence.
    private record Said(Kind kind, int from, int to) {
    }

    static List<SalientDate> of(List<String> paragraphs) {
        var all = new LinkedHashMap<String, SalientDate>();
        for (var paragraph : paragraphs) {
            for (var sentence : SENTENCE.split(paragraph, -1)) {
                of(Spaces.single(sentence)).forEach(date -> all.putIfAbsent(date.kind() + " " + date.day(), date));
            }
        }
        return List.copyOf(all.values());
    }

    private static List<SalientDate> of(String sentence) {
        var days = Days.in(sentence);
        if (days.isEmpty() || NOT_CERTAIN.matcher(sentence).find()) {
            return List.of();
        }
        var said = WORDS.matcher(sentence).results().map(SalientDates::said).toList();
        var found = new ArrayList<SalientDate>();
        for (var i = 0; i < said.size(); i++) {
            var from = said.get(i).from();
            var end = i + 1 < said.size() ? said.get(i + 1).from() : sentence.length();
            var behind = days.stream().filter(day -> day.from() >= from && day.from() < end).toList();
            var kind = said.get(i).kind();
            only(behind, days, said.size()).flatMap(Days.Found::day).ifPresent(day -> found.add(new SalientDate(kind, day, phrase(sentence))));
        }
        return found;
    }

    /// The one that is meant: the only one that follows, or the only one that there is beside the only thing that is said.
    private static Optional<Days.Found> only(List<Days.Found> behind, List<Days.Found> all, int said) {
        if (behind.size() == 1) {
            return Optional.of(behind.getFirst());
        }
        return behind.isEmpty() && said == 1 && all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Said said(MatchResult match) {
        return KINDS.entrySet().stream().filter(kind -> match.group(kind.getKey()) != null).map(kind -> new Said(kind.getValue(), match.start(), match.end())).findFirst().orElseThrow();
    }

    private static String phrase(String sentence) {
        var words = sentence.strip();
        return words.length() <= LONGEST_PHRASE ? words : words.substring(0, LONGEST_PHRASE - 1) + "…";
    }

    /// Whether a text says of itself that it moves prices; one that says it does not, does not.
    static boolean priceSensitive(List<String> paragraphs) {
        return paragraphs.stream().map(Spaces::single).flatMap(text -> SENTENCE.splitAsStream(text)).anyMatch(SENSITIVE.asPredicate().and(Predicate.not(DENIED.asPredicate())));
    }
}
