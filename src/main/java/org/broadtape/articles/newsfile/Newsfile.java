package org.broadtape.articles.newsfile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.history.Conflict;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Articles in every state, for the desk. Whoever may not read what is unreleased finds what is public, and their own; of all others not even
/// the headline, nor how many there are. A headline is inside information too: each list in which some are not released is in the audit log.
@ApplicationScoped
@Transactional
public class Newsfile {

    private static final int SHOWN = 50;
    private static final int MOST_CONFLICTS = 500;

    private final NewsfileStore store;
    private final Conflicts conflicts;
    private final Audit audit;
    private final Clock clock;

    Newsfile(NewsfileStore store, Conflicts conflicts, Audit audit, Clock clock) {
        this.store = store;
        this.conflicts = conflicts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Newest first.
    public Page<Slip> in(Drawer drawer, Before before, Actor actor) {
        actor.demand(Right.OPEN_DESK);
        if (drawer == Drawer.CONFLICT) {
            return logged(drawer, actor, new Page<>(store.those(conflicts.open(MOST_CONFLICTS).stream().map(Conflict::article).toList(), look(actor)), Optional.empty()));
        }
        var found = store.in(drawer, look(actor), before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var older = found.size() > SHOWN ? Optional.of(new Before(shown.getLast().at(), shown.getLast().id().value())) : Optional.<Before>empty();
        return logged(drawer, actor, new Page<>(shown, older));
    }

    /// How many are held until a person has decided.
    public long held(Actor actor) {
        actor.demand(Right.READ_UNRELEASED);
        return store.count(Drawer.HELD);
    }

    /// @throws NotFound where there is none, or none that this actor may know of
    public Slip slip(ArticleId id, Actor actor) {
        actor.demand(Right.OPEN_DESK);
        return store.those(List.of(id), look(actor)).stream().findFirst().orElseThrow(() -> new NotFound("article " + id));
    }

    /// Whether the actor may know of it.
    public boolean knows(ArticleId id, Actor actor) {
        actor.demand(Right.OPEN_DESK);
        return !store.those(List.of(id), look(actor)).isEmpty();
    }

    /// What was done to it, newest first.
    ///
    /// @throws NotFound where there is none, or none that this actor may know of
    public List<Step> history(ArticleId id, Actor actor) {
        return store.history(slip(id, actor).id());
    }

    private Page<Slip> logged(Drawer drawer, Actor actor, Page<Slip> page) {
        var closed = page.items().stream().filter(Slip::closed).map(slip -> slip.id().aggregate()).collect(Collectors.joining(", "));
        if (!closed.isEmpty()) {
            audit.record(actor, "unreleased headlines listed", "articles/" + drawer.word(), closed);
        }
        return page;
    }

    private NewsfileStore.Look look(Actor actor) {
        return new NewsfileStore.Look(actor.may(Right.READ_UNRELEASED), actor.id().map(MemberId::value).orElse(0L), clock.instant());
    }
}
