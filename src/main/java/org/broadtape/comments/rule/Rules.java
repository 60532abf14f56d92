package org.broadtape.comments.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.Article;
import org.broadtape.jobs.Events;
import org.broadtape.jobs.Memories;
import org.broadtape.jobs.Remembered;
import org.broadtape.jobs.Remembers;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;

/// Who may comment, said for the site, a section or one article. Every article's page asks, so each node remembers them until it hears of a change.
@ApplicationScoped
@Transactional
public class Rules implements Remembers {

    private static final String TOPIC = "comment-rules";

    private final RuleStore store;
    private final Tiers tiers;
    private final Audit audit;
    private final Events events;
    private final Remembered<Map<Scope, Rule>> known;

    Rules(RuleStore store, Tiers tiers, Audit audit, Events events, Memories memories) {
        this.store = store;
        this.tiers = tiers;
        this.audit = audit;
        this.events = events;
        this.known = memories.of(TOPIC, () -> Map.copyOf(store.all()));
    }

    /// What holds for an article: the narrowest that was said.
    @Transactional(TxType.SUPPORTS)
    public Rule of(Article article) {
        var all = known.get();
        return Stream.of(new Scope.OfArticle(article.id().value()), new Scope.OfSection(article.section().id()), new Scope.Site())
                .map(all::get).filter(rule -> rule != null).findFirst().orElse(Rule.MEMBERS);
    }

    /// What was said there itself; empty where a wider rule holds.
    @Transactional(TxType.SUPPORTS)
    public Optional<Rule> at(Scope scope) {
        return Optional.ofNullable(known.get().get(scope));
    }

    /// The numbers of the articles that have a rule of their own, the highest first.
    @Transactional(TxType.SUPPORTS)
    public List<Long> articles(Actor actor) {
        actor.demand(Right.MODERATE);
        return known.get().keySet().stream().filter(Scope.OfArticle.class::isInstance).map(Scope::subject).sorted(Comparator.reverseOrder()).toList();
    }

    /// @throws Refused where it names a tier that is not offered
    public void put(Actor actor, Scope scope, Rule rule) {
        actor.demand(Right.MODERATE);
        if (rule.who() instanceof Who.FromTier(var tier) && tiers.find(tier).isEmpty()) {
            throw new Refused("There is no tier '" + tier + "'. ./broadtape tier list shows those that there are", "who");
        }
        store.put(scope, rule);
        changed(actor, scope, rule.who().toString());
    }

    /// From now on the wider rule holds there.
    public void remove(Actor actor, Scope scope) {
        actor.demand(Right.MODERATE);
        store.remove(scope);
        changed(actor, scope, "as above it");
    }

    private void changed(Actor actor, Scope scope, String what) {
        audit.record(actor, "comment rule set", scope.code() + "/" + scope.subject(), what);
        events.publish(new RulesChanged(scope.code(), scope.subject()));
        known.changed();
    }

    @Override
    public Remembered<?> remembered() {
        return known;
    }
}
