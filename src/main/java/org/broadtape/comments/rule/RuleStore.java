package org.broadtape.comments.rule;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RuleStore {

    private final Jdbi jdbi;

    RuleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<Scope, Rule> all() {
        return jdbi.withHandle(db -> db.createQuery("select scope, subject, who, tier, open_days, member_days from comments.rule").reduceRows(new HashMap<Scope, Rule>(), (all, row) -> {
            var tier = row.getColumn("tier", String.class);
            var who = tier.isEmpty() ? Who.parse(row.getColumn("who", String.class)) : new Who.FromTier(new Slug(tier));
            all.put(Scope.of(row.getColumn("scope", String.class), row.getColumn("subject", Long.class)),
                    new Rule(who, row.getColumn("open_days", Integer.class), row.getColumn("member_days", Integer.class)));
            return all;
        }));
    }

    void put(Scope scope, Rule rule) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into comments.rule (scope, subject, who, tier, open_days, member_days) values (:scope, :subject, :who, :tier, :open, :member)
                on conflict (scope, subject) do update set who = excluded.who, tier = excluded.tier, open_days = excluded.open_days, member_days = excluded.member_days
                """).bind("scope", scope.code()).bind("subject", scope.subject()).bind("who", rule.who() instanceof Who.FromTier ? "tier" : rule.who().toString())
                .bind("tier", rule.who() instanceof Who.FromTier(var tier) ? tier.value() : "").bind("open", rule.openDays()).bind("member", rule.memberDays()).execute());
    }

    void remove(Scope scope) {
        jdbi.useHandle(db -> db.createUpdate("delete from comments.rule where scope = :scope and subject = :subject").bind("scope", scope.code()).bind("subject", scope.subject()).execute());
    }
}
