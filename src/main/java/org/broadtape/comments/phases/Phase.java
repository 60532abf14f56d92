package org.broadtape.comments.phases;

import static org.broadtape.comments.phases.Opinion.HOLDS;
import static org.broadtape.comments.phases.Opinion.REJECTS;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// One rule about comments. They are asked in this order.
public enum Phase {
    BANNED((_, _, known) -> when(known.banned(), REJECTS, "Its writer is banned from commenting")),
    RATE((rules, _, known) -> when(over(known.lately() + 1, rules.lately()), HOLDS, "Number %d of its writer within ten minutes", known.lately() + 1)),
    DUPLICATE(Phase::duplicate),
    LENGTH(Phase::length),
    BLOCKED((rules, draft, _) -> word(rules.blocked(), draft, REJECTS, "It has a blocked word: %s")),
    SUSPECT((rules, draft, _) -> word(rules.suspect(), draft, HOLDS, "It has a suspect word: %s")),
    LINKS((rules, draft, _) -> when(draft.links() > rules.links(), HOLDS, "It has %d links", draft.links())),
    FIRST((rules, _, known) -> when(known.approved() < rules.first(), HOLDS, "Its writer has %d approved comments; the first %d are looked at", known.approved(), rules.first())),
    HISTORY((rules, _, known) -> when(reaches(known.rejected(), rules.rejected()), HOLDS, "%d comments of its writer were rejected within thirty days", known.rejected())),
    AGE((rules, _, known) -> when(known.age().compareTo(Duration.ofHours(rules.ageHours())) < 0, HOLDS, "Its writer joined %d hours ago", known.age().toHours())),
    JUDGE((rules, _, _) -> when(rules.judged(), HOLDS, "It waits for the outside judge"));

    private interface Rule {
        Optional<Said> of(RuleBook rules, Draft draft, Circumstances known);
    }

    private record Said(Opinion opinion, String words) {
    }

    /// So many times the bearable number of the same words is no coincidence.
    private static final int FLOOD = 10;
    private static final int MARKS = 4;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Rule rule;

    Phase(Rule rule) {
        this.rule = rule;
    }

    Optional<Reason> of(RuleBook rules, Draft draft, Circumstances known) {
        return known.staff() && this != BANNED ? Optional.empty() : rule.of(rules, draft, known).map(said -> new Reason(this, said.opinion(), said.words()));
    }

    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Said> duplicate(RuleBook rules, Draft draft, Circumstances known) {
        if (known.repeated() > 0) {
            return when(true, REJECTS, "Its writer said the same within the last day");
        }
        var said = known.said();
        return when(over(said, rules.said()), said > FLOOD * rules.said() ? REJECTS : HOLDS, "Others said the same %d times within the last day", said);
    }

    private static Optional<Said> length(RuleBook rules, Draft draft, Circumstances known) {
        if (over(draft.length(), rules.longest())) {
            return when(true, REJECTS, "It has %d characters; %d are the most", draft.length(), rules.longest());
        }
        if (draft.marksOnALetter() > MARKS) {
            return when(true, HOLDS, "It piles %d marks upon a letter", draft.marksOnALetter());
        }
        if (over(draft.longestWord(), rules.longestWord())) {
            return when(true, HOLDS, "It has a word of %d characters", draft.longestWord());
        }
        return when(draft.length() < rules.shortest(), HOLDS, "It has %d characters; what is shorter than %d is looked at", draft.length(), rules.shortest());
    }

    private static Optional<Said> word(WordList words, Draft draft, Opinion opinion, String sentence) {
        return words.in(draft.text()).flatMap(word -> when(true, opinion, sentence, word));
    }

    private static boolean over(int number, int most) {
        return most > 0 && number > most;
    }

    private static boolean reaches(int number, int least) {
        return least > 0 && number >= least;
    }

    @SuppressWarnings("AnnotateFormatMethod") // every sentence is in this file, and tested
    private static Optional<Said> when(boolean so, Opinion opinion, String words, Object... parts) {
        return so ? Optional.of(new Said(opinion, words.formatted(parts))) : Optional.empty();
    }
}
