package org.broadtape.jobs.budget;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jdbi.v3.core.Jdbi;

/// A row for each purpose and each that has taken of it lately, with the instants at which it did.
final class BudgetStore {

    private final Jdbi jdbi;

    BudgetStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// One statement, so that no two on any node can have the last use: each insertion locks its row, and comes about only where the one
    /// before it did.
    Taking take(List<Charge> charges, Instant now) {
        if (charges.stream().map(charge -> List.of(charge.purpose(), charge.who())).distinct().count() != charges.size()) {
            throw new IllegalArgumentException("The same budget cannot be charged twice at once.");
        }
        var steps = IntStream.range(0, charges.size()).boxed().toList();
        var sql = "with " + steps.stream().map(BudgetStore::step).collect(Collectors.joining(", "))
                + " select " + steps.stream().map(step -> "(select count(*) from c" + step + ")").collect(Collectors.joining(" + "));
        var taken = jdbi.withHandle(db -> {
            var query = db.createQuery(sql).bind("now", now);
            for (var step : steps) {
                var charge = charges.get(step);
                query.bind("purpose" + step, charge.purpose()).bind("who" + step, charge.who()).bind("most" + step, charge.most())
                        .bind("from" + step, now.minus(charge.window())).bind("ends" + step, now.plus(charge.window()));
            }
            return query.mapTo(Integer.class).one();
        });
        return taken == charges.size() ? new Taking.Allowed() : new Taking.Again(again(charges.get(taken), now));
    }

    private static String step(int step) {
        return """
                c%1$d as (
                    insert into jobs.budget as b (purpose, who, takes, ends_at)
                    select :purpose%1$d, :who%1$d, array[:now::timestamptz], :ends%1$d
                     where %2$s
                        on conflict (purpose, who) do update
                       set takes = (select array_agg(at order by at) from unnest(b.takes) at where at > :from%1$d) || :now::timestamptz, ends_at = excluded.ends_at
                     where (select count(*) from unnest(b.takes) at where at > :from%1$d) < :most%1$d
                    returning 1)
                """.formatted(step, step == 0 ? "true" : "exists (select from c" + (step - 1) + ")");
    }

    /// When so many of the uses are out of the window that there is room for one.
    private Instant again(Charge charge, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select at from jobs.budget, unnest(takes) at where purpose = :purpose and who = :who and at > :from order by at desc offset :most - 1 limit 1
                """).bind("purpose", charge.purpose()).bind("who", charge.who()).bind("from", now.minus(charge.window())).bind("most", charge.most())
                .mapTo(Instant.class).findOne()).map(oldest -> oldest.plus(charge.window())).orElse(now);
    }

    void forget(Charge charge) {
        jdbi.useHandle(db -> db.createUpdate("delete from jobs.budget where purpose = :purpose and who = :who")
                .bind("purpose", charge.purpose()).bind("who", charge.who()).execute());
    }

    int tidy(Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("delete from jobs.budget where ends_at <= :now").bind("now", now).execute());
    }
}
