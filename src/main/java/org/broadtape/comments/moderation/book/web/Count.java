package org.broadtape.comments.moderation.book.web;

import java.util.Locale;
import java.util.function.ToIntFunction;

import org.broadtape.comments.phases.RuleBook;

/// A number of the rule book, as its form asks for it.
public enum Count {
    LATELY(Part.OFTEN, "Comments of one member within ten minutes; from the next on they are held. 0 for any number", RuleBook::lately),
    SAID(Part.OFTEN, "Times that others may have said the same words within a day; then they are held, and from ten times as many rejected. 0 for any number", RuleBook::said),
    SHORTEST(Part.LENGTH, "Characters that a comment has at least; a shorter one is held", RuleBook::shortest),
    LONGEST(Part.LENGTH, "Characters that a comment has at most; a longer one is rejected. 0 for any length", RuleBook::longest),
    LONGEST_WORD(Part.LENGTH, "Characters of a word, links aside; with a longer one the comment is held. 0 for any length", RuleBook::longestWord),
    LINKS(Part.LENGTH, "Links in a comment; with more it is held. 0 holds every link", RuleBook::links),
    FIRST(Part.WRITERS, "First comments of a member that are held, until so many are shown", RuleBook::first),
    REJECTED(Part.WRITERS, "Rejections within thirty days, from which on everything of a member is held. 0 for never", RuleBook::rejected),
    AGE_HOURS(Part.WRITERS, "Hours of membership, before which everything of a member is held", RuleBook::ageHours),
    REPORTS(Part.REPORTS, "Reports of different members that put a comment before a moderator. 0 for never; notices of illegal content always do", RuleBook::reports);

    /// Of the form, in this order.
    public enum Part {
        OFTEN("How often"), LENGTH("Length and links"), WRITERS("Who writes"), REPORTS("Reports");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    private final Part part;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // an accessor
    private final ToIntFunction<RuleBook> number;

    Count(Part part, String words, ToIntFunction<RuleBook> number) {
        this.part = part;
        this.words = words;
        this.number = number;
    }

    public Part part() {
        return part;
    }

    public String words() {
        return words;
    }

    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    int of(RuleBook book) {
        return number.applyAsInt(book);
    }
}
