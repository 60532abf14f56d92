package org.broadtape.comments.moderation.book.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.broadtape.comments.moderation.book.RuleBooks.Versioned;
import org.broadtape.comments.phases.RuleBook;
import org.broadtape.comments.phases.WordList;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;

/// A rule book as it stands in the fields of its form, right or wrong.
///
/// @param seen the version that was open when the form was loaded
public record BookForm(String seen, String blocked, String suspect, Map<Count, String> counts, boolean judged, boolean reportsHide) {

    private static final String[] FIELDS = Stream.concat(Stream.of("seen", "blocked", "suspect", "judged", "reports_hide"), Arrays.stream(Count.values()).map(Count::field)).toArray(String[]::new);

    public BookForm {
        counts = Map.copyOf(counts);
    }

    static BookForm of(Versioned current) {
        var book = current.book();
        var counts = new EnumMap<Count, String>(Count.class);
        for (var count : Count.values()) {
            counts.put(count, Integer.toString(count.of(book)));
        }
        return new BookForm(Long.toString(current.version()), book.blocked().text(), book.suspect().text(), counts, book.judged(), book.reportsHide());
    }

    static BookForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, FIELDS);
        var counts = new EnumMap<Count, String>(Count.class);
        for (var count : Count.values()) {
            counts.put(count, form.typed(count.field()));
        }
        return new BookForm(form.typed("seen"), form.typed("blocked"), form.typed("suspect"), counts, form.ticked("judged"), form.ticked("reports_hide"));
    }

    public String typed(Count count) {
        return counts.getOrDefault(count, "");
    }

    /// The version that the form was loaded with; one that never was, where somebody has changed it.
    long version() {
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
    }

    /// @throws Refused naming the field, and the line of a list, where something in it cannot be taken
    RuleBook read() {
        return new RuleBook(words("Blocked words", blocked), words("Suspect words", suspect), number(Count.LATELY), number(Count.SAID), number(Count.SHORTEST), number(Count.LONGEST),
                number(Count.LONGEST_WORD), number(Count.LINKS), number(Count.FIRST), number(Count.REJECTED), number(Count.AGE_HOURS), judged, number(Count.REPORTS), reportsHide);
    }

    private static WordList words(String list, String typed) {
        try {
            return WordList.parse(typed);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), list);
        }
    }

    private int number(Count count) {
        var typed = typed(count).strip();
        if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) > RuleBook.MOST) {
            throw new Refused("“" + typed + "” is not a whole number from 0 to " + RuleBook.MOST, count.part().heading() + ", “" + count.words() + "”");
        }
        return Integer.parseInt(typed);
    }
}
