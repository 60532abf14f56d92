package org.broadtape.instruments.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.broadtape.instruments.markets.MarketList;
import org.broadtape.instruments.register.Entered;
import org.broadtape.kernel.Refused;

/// What came of a list: how many were new, changed and unchanged, and which lines were warned of or refused, in words with their line.
public final class IntakeReport {

    private static final int MOST_NAMED = 1_000;

    private final List<String> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private String layout = "";
    private long made;
    private long changed;
    private long unchanged;
    private long warned;
    private long refused;
    private long leftOut;

    void layout(String words) {
        layout = words;
    }

    void unread(String column) {
        unread.add(column);
    }

    void leftOut() {
        leftOut++;
    }

    void refused(Refused why) {
        if (++refused <= MOST_NAMED) {
            refusals.add(why.sentence());
        }
    }

    void entered(Entered entered) {
        var place = entered.entry().place();
        switch (entered) {
            case Entered.New one -> made += told(place, one.warnings());
            case Entered.Changed one -> changed += told(place, one.warnings());
            case Entered.Unchanged one -> unchanged += told(place, one.warnings());
            case Entered.Refusal one -> refused(new Refused(one.why(), place));
        }
    }

    /// A list about markets, of which only what is written and what was there already is told apart.
    void taken(MarketList.Taken taken) {
        made += taken.written();
        unchanged += taken.unchanged();
        taken.refusals().forEach(this::refused);
    }

    private int told(String place, List<String> sentences) {
        warned += sentences.isEmpty() ? 0 : 1;
        sentences.stream().limit(Math.max(0, MOST_NAMED - warnings.size())).forEach(sentence -> warnings.add(place + ": " + sentence));
        return 1;
    }

    public long made() {
        return made;
    }

    public long changed() {
        return changed;
    }

    public long unchanged() {
        return unchanged;
    }

    public long refused() {
        return refused;
    }

    /// Sentences, each with its line; the first thousand.
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /// The same of what was taken with a doubt.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// Columns that mean nothing here.
    public Set<String> unread() {
        return Set.copyOf(unread);
    }

    public String inWords() {
        return "read as " + layout + ": " + made + " new, " + changed + " changed, " + unchanged + " unchanged, " + warned + " warned of, " + refused + " refused"
                + (leftOut > 0 ? ", " + leftOut + " left out as no listing" : "");
    }
}
