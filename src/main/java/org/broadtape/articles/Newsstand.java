package org.broadtape.articles;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.Reading.Moved;
import org.broadtape.articles.Reading.Preview;
import org.broadtape.articles.Reading.Whole;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Pass;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.Sight.Why;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.passes.Passes;
import org.broadtape.articles.redirects.Redirects;
import org.broadtape.kernel.Gone;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;

/// Where a reader gets an article: whole, as a preview, or not at all. What may not be read is cut off here and goes no further.
@ApplicationScoped
@Transactional(TxType.SUPPORTS) // reads alone: a transaction would cost two round trips to the database
public class Newsstand {

    private final ArticleStore store;
    private final RevisionStore revisions;
    private final Redirects redirects;
    private final Passes passes;
    private final Clock clock;

    Newsstand(ArticleStore store, RevisionStore revisions, Redirects redirects, Passes passes, Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.redirects = redirects;
        this.passes = passes;
        this.clock = clock;
    }

    /// What stands at `/{section}/{slug}`.
    ///
    /// @throws Gone with the notice where it was killed
    /// @throws NotFound where there is nothing for this viewer
    public Reading at(Slug section, Slug slug, Viewer viewer, Channel channel) {
        var found = store.at(section, slug);
        if (found.isEmpty()) {
            return formerlyAt("/" + section + "/" + slug, viewer, channel).orElseThrow(() -> new NotFound(section + "/" + slug));
        }
        return reading(found.get(), viewer, channel);
    }

    /// The same for somebody who may hold a pass to it, on the site.
    public Reading at(Slug section, Slug slug, Viewer viewer, Optional<Holder> holder) {
        return switch (at(section, slug, viewer, Channel.SITE)) {
            case Preview preview -> store.withId(preview.article().id()).<Reading>map(article -> passed(article, viewer, holder, preview)).orElse(preview);
            case Reading other -> other;
        };
    }

    private Reading passed(Article article, Viewer viewer, Optional<Holder> holder, Preview otherwise) {
        var at = clock.instant();
        return Access.to(article.terms(), viewer, Channel.SITE, at, pass(article.id(), holder)) instanceof Sight.Whole(var until)
                ? new Whole(article, article.terms().level(at), true, until) : otherwise;
    }

    private Optional<Pass> pass(ArticleId id, Optional<Holder> holder) {
        return holder.flatMap(one -> passes.of(id, one));
    }

    /// An article by its number, as this viewer sees it on the site without any pass.
    public Reading at(ArticleId id, Viewer viewer) {
        return at(id, viewer, Channel.SITE);
    }

    /// The same through another channel.
    public Reading at(ArticleId id, Viewer viewer, Channel channel) {
        return store.withId(id).map(article -> reading(article, viewer, channel)).orElseThrow(() -> new NotFound("article " + id));
    }

    /// Where an article went that once stood at the path, if this viewer may know of it, or a page that is no article's. On most systems
    /// an address with a slash at its end is the same as without.
    public Optional<Moved> formerlyAt(String path, Viewer viewer, Channel channel) {
        if (path.indexOf('\0') >= 0) {
            return Optional.empty(); // no text in the database has one, and it refuses the question
        }
        var bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return articleFormerlyAt(bare, viewer, channel).or(() -> redirects.of(bare).map(Moved::new));
    }

    private Optional<Moved> articleFormerlyAt(String path, Viewer viewer, Channel channel) {
        return store.formerlyAt(path).flatMap(store::withId).filter(article -> !(sight(article, viewer, channel) instanceof Sight.Nothing(var why, _)
                && why != Why.KILLED)).map(article -> new Moved(article.path()));
    }

    /// Each of the articles that this viewer may see, cut to what they may read, in the order of the ids.
    public List<Article> those(Collection<ArticleId> ids, Viewer viewer, Channel channel) {
        return store.withIds(ids).stream().filter(article -> !(sight(article, viewer, channel) instanceof Sight.Nothing))
                .map(article -> cut(article, viewer, channel)).toList();
    }

    /// The bodies of those articles as blocks, each cut to what the viewer may read; without those of which they may see nothing.
    public Map<ArticleId, Body> bodies(Collection<ArticleId> ids, Viewer viewer, Channel channel) {
        var copies = revisions.newest(ids);
        var bodies = new HashMap<ArticleId, Body>();
        for (var article : store.withIds(ids)) {
            var body = copies.containsKey(article.id()) ? copies.get(article.id()).body() : Body.EMPTY;
            switch (sight(article, viewer, channel)) {
                case Sight.Whole _ -> bodies.put(article.id(), body.withoutPreviewMark());
                case Sight.Preview _ -> bodies.put(article.id(), body.preview());
                case Sight.Nothing _ -> {
                }
            }
        }
        return bodies;
    }

    /// What the viewer may see of an article: for its pictures and files.
    public Sight sight(ArticleId id, Viewer viewer, Channel channel) {
        return store.terms(id).map(terms -> Access.to(terms, viewer, channel, clock.instant()))
                .orElseGet(() -> new Sight.Nothing(Why.NOT_RELEASED, Access.NEVER));
    }

    /// The same on the site for somebody who may hold a pass to it.
    public Sight sight(ArticleId id, Viewer viewer, Optional<Holder> holder) {
        var sight = sight(id, viewer, Channel.SITE);
        return sight instanceof Sight.Preview && holder.isPresent()
                ? store.terms(id).map(terms -> Access.to(terms, viewer, Channel.SITE, clock.instant(), pass(id, holder))).orElse(sight) : sight;
    }

    private Reading reading(Article article, Viewer viewer, Channel channel) {
        var at = clock.instant();
        return switch (Access.to(article.terms(), viewer, channel, at)) {
            case Sight.Whole(var until) -> new Whole(article, article.terms().level(at), false, until);
            case Sight.Preview(var opens, var until) -> new Preview(article.cutToPreview(), opens, until);
            case Sight.Nothing(var why, _) when why == Why.KILLED -> throw new Gone(article.path());
            case Sight.Nothing _ -> throw new NotFound(article.path());
        };
    }

    private Article cut(Article article, Viewer viewer, Channel channel) {
        return sight(article, viewer, channel) instanceof Sight.Whole ? article : article.cutToPreview();
    }

    private Sight sight(Article article, Viewer viewer, Channel channel) {
        return Access.to(article.terms(), viewer, channel, clock.instant());
    }
}
