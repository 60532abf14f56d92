package org.broadtape.articles;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.Sight.Why;
import org.broadtape.articles.history.Revision;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Viewer;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Where staff read articles whole, those too that readers cannot see yet or any more. Each reading of such a text is in the audit log
/// before it is handed over; what was released needs none.
@ApplicationScoped
@Transactional
public class ReadingRoom {

    /// Unreleased text is inside information, and so is what had to go.
    private static final Set<Why> GUARDED = EnumSet.of(Why.NOT_RELEASED, Why.KILLED, Why.EXPIRED);

    private final ArticleStore store;
    private final RevisionStore revisions;
    private final Audit audit;
    private final Clock clock;

    ReadingRoom(ArticleStore store, RevisionStore revisions, Audit audit, Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws org.broadtape.kernel.NotAllowed for who has nothing to do at the desk
    /// @throws NotFound where there is no such article, or none that this actor may know of
    public Article read(ArticleId id, Actor actor) {
        return opened(id, actor);
    }

    /// The article's revisions with their copies, newest first. Those of a released article hold what was written before its release, so they are guarded too.
    public List<Revision> revisions(ArticleId id, Actor actor) {
        var article = found(id, actor);
        demand(article, actor);
        log(article, actor, "all revisions");
        return revisions.of(id);
    }

    private Article opened(ArticleId id, Actor actor) {
        var article = found(id, actor);
        if (guarded(article)) {
            demand(article, actor);
            log(article, actor, "revision " + article.revision());
        }
        return article;
    }

    private Article found(ArticleId id, Actor actor) {
        actor.demand(Right.OPEN_DESK);
        return store.withId(id).orElseThrow(() -> new NotFound("article " + id));
    }

    private boolean guarded(Article article) {
        var viewer = new Viewer.Staff(new Actor(Optional.empty(), "", Set.of(), ""), Optional.empty());
        return Access.to(article.terms(), viewer, Channel.SITE, clock.instant()) instanceof Sight.Nothing(var why, _) && GUARDED.contains(why);
    }

    /// What others wrote does not exist for who may not read it.
    private void demand(Article article, Actor actor) {
        if (!actor.may(Right.READ_UNRELEASED) && (actor.id().isEmpty() || !store.filedBy(article.id()).equals(actor.id()))) {
            throw new NotFound("article " + article.id());
        }
    }

    private void log(Article article, Actor actor, String what) {
        audit.record(actor, "unreleased text read", article.id().aggregate(), article.state().inWords() + ", " + what);
    }
}
