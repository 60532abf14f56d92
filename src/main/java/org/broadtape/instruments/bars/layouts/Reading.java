package org.broadtape.instruments.bars.layouts;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.broadtape.kernel.Refused;

/// One reading of a file: what is known about it beforehand, where its lines go, and what is learned on the way.
public final class Reading {

    final Map<String, Column> mapping;
    final Optional<Dates.Order> order;
    final Optional<Numbers.Mark> mark;
    private final Consumer<Line> lines;
    private final Consumer<Refused> refusals;
    private final Set<String> notes = new LinkedHashSet<>();
    private String layout = "";

    /// @param map     such as `date=Tag,close=Kurs`, or empty
    /// @param dates   `dmy`, `mdy`, or empty where it is to be found by looking
    /// @param decimal `point`, `comma`, or empty likewise
    public Reading(String map, String dates, String decimal, Consumer<Line> lines, Consumer<Refused> refusals) {
        this.mapping = Column.mapping(map);
        this.order = Dates.Order.named(dates);
        this.mark = Numbers.Mark.named(decimal);
        this.lines = lines;
        this.refusals = refusals;
    }

    void accept(Line line) {
        lines.accept(line);
    }

    void refuse(Refused refused) {
        refusals.accept(refused);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void layout(String name) {
        layout = name;
    }

    /// What the file turned out to be, as a source is called: `stooq`, `yahoo`, `alpha-vantage`, `eodhd`, `csv`, `json`. Known before its first line.
    public String layout() {
        return layout;
    }

    /// What whoever gave the file should know, in sentences.
    public Set<String> notes() {
        return notes;
    }
}
