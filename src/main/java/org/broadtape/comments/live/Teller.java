package org.broadtape.comments.live;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Sessions;
import org.jboss.logging.Logger;

/// Tells the lines of an article what is new, in one go for all of them, and closes those whose readers may not see it any more.
@ApplicationScoped
class Teller {

    private static final Logger LOG = Logger.getLogger(Teller.class);

    private final LiveStore store;
    private final Newsstand newsstand;
    private final Sessions sessions;
    private final Map<ArticleId, Boolean> busy = new ConcurrentHashMap<>();

    Teller(LiveStore store, Newsstand newsstand, Sessions sessions) {
        this.store = store;
        this.newsstand = newsstand;
        this.sessions = sessions;
    }

    int count(LiveRequest request) {
        return (int) store.newer(request.article(), request.after(), List.of()).stream().filter(one -> !request.isOwn(one.member())).count();
    }

    /// One goes through an article's lines at a time; what is asked for meanwhile is done once more, behind it.
    void tell(ArticleId article, Supplier<List<Line>> lines) {
        if (busy.put(article, true) == null) {
            Thread.ofVirtual().name("comments-live").start(() -> work(article, lines));
        }
    }

    private void work(ArticleId article, Supplier<List<Line>> lines) {
        do {
            busy.replace(article, false);
            try {
                tell(article, lines.get());
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "The lines of article %s were not told", article);
            }
        } while (!busy.remove(article, false));
    }

    private void tell(ArticleId article, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var see = lines.stream().map(line -> line.request().viewer()).distinct().collect(Collectors.toMap(viewer -> viewer, viewer -> sees(article, viewer)));
        var after = lines.stream().mapToLong(line -> line.request().after()).min().orElse(0);
        Set<Long> late = new HashSet<>();
        lines.forEach(line -> late.addAll(line.late()));
        var visible = store.newer(article, after, late);
        for (var line : lines) {
            if (see.getOrDefault(line.request().viewer(), false) && isSignedIn(line.request())) {
                line.tell(visible);
            } else {
                line.close();
            }
        }
    }

    private boolean sees(ArticleId article, Viewer viewer) {
        return !(newsstand.sight(article, viewer, Channel.SITE) instanceof Sight.Nothing);
    }

    /// As when the line was opened: a session that has ended, or has another tier or role since, opens another line.
    private boolean isSignedIn(LiveRequest request) {
        return request.signIn().isEmpty() || request.signIn().flatMap(one -> sessions.of(one.token()).filter(now -> now.id() == one.session().id()
                && now.tier().equals(one.session().tier()) && now.roles().equals(one.session().roles()))).isPresent();
    }
}
