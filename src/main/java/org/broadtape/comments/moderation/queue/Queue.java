package org.broadtape.comments.moderation.queue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.book.RuleBooks;
import org.broadtape.comments.moderation.appeals.Appeals;
import org.broadtape.comments.moderation.reports.Reports;
import org.broadtape.comments.moderation.queue.CaseStore.Row;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Comments that wait for a person, with all that is needed to decide, in a handful of questions whatever the number of them.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Queue {

    private static final int SHOWN = 25;
    /// Counting further would cost more than anybody learns from it.
    private static final int COUNTED = 1000;

    private final CaseStore store;
    private final WriterStore writers;
    private final Reports reports;
    private final Appeals appeals;
    private final RuleBooks books;
    private final Clock clock;

    Queue(CaseStore store, WriterStore writers, Reports reports, Appeals appeals, RuleBooks books, Clock clock) {
        this.store = store;
        this.writers = writers;
        this.reports = reports;
        this.appeals = appeals;
        this.books = books;
        this.clock = clock;
    }

    /// @param next the place from which the list goes on; empty at its end
    public record Cases(List<Case> cases, Optional<Long> next) {
    }

    /// How many wait, each 1000 at most.
    public record Counts(int held, int reported, int appealed) {

        public int all() {
            return held + reported + appealed;
        }
    }

    /// @param from as the page before said; empty for the beginning
    public Cases list(Actor by, View view, Optional<Long> from) {
        by.demand(Right.MODERATE);
        var rows = store.rows(view, from, threshold(), SHOWN + 1);
        var shown = rows.stream().limit(SHOWN).toList();
        return new Cases(cases(by, shown), rows.size() > SHOWN ? Optional.of(shown.getLast().place()) : Optional.empty());
    }

    /// Those comments, whatever became of them.
    public Cases those(Actor by, Collection<CommentId> ids) {
        by.demand(Right.MODERATE);
        return new Cases(cases(by, store.rows(ids)), Optional.empty());
    }

    public Counts counts(Actor by) {
        by.demand(Right.MODERATE);
        return store.counts(threshold(), COUNTED);
    }

    private int threshold() {
        var reported = books.current().book().reports();
        return reported == 0 ? Integer.MAX_VALUE : reported;
    }

    private List<Case> cases(Actor by, List<Row> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toList();
        var decisions = store.decisions(ids);
        var parents = store.parents(rows.stream().flatMap(row -> row.parent().stream()).toList());
        var open = reports.openOn(by, ids);
        var appealed = appeals.openOn(by, ids);
        var known = writers.of(rows.stream().flatMap(row -> row.member().stream()).distinct().toList(), clock.instant());
        return rows.stream().map(row -> new Case(row.id(), row.article(), row.member(), row.name(), row.state(), row.html(), row.postedAt(), row.editedAt(),
                row.parent().flatMap(parent -> Optional.ofNullable(parents.get(parent))), decisions.getOrDefault(row.id().value(), List.of()),
                open.getOrDefault(row.id().value(), List.of()), Optional.ofNullable(appealed.get(row.id().value())),
                row.member().map(member -> known.getOrDefault(member, Case.Writer.UNKNOWN)).orElse(Case.Writer.UNKNOWN), row.closed(), row.pinned(), row.place())).toList();
    }
}
