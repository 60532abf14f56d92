package org.broadtape.articles.likeness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.likeness.LikenessStore.Open;
import org.broadtape.articles.likeness.LikenessStore.Pair;
import org.broadtape.articles.likeness.LikenessStore.Signed;
import org.broadtape.jobs.BatchListener;

/// Links what says nearly the same as it is released, each article to the three likest before it. Older articles and short ones are left
/// alone; what is taken back loses its links.
@ApplicationScoped
public class Likenesses implements BatchListener<ArticleEvent> {

    static final double NEAR = 0.5;
    private static final int MOST_LINKS = 3;
    private static final Duration RECENT = Duration.ofDays(14);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final LikenessStore store;
    private final Clock clock;
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

    Likenesses(LikenessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The articles that say nearly the same as this one, the likest first.
    @Transactional
    public List<Likeness> of(ArticleId article) {
        return store.of(article);
    }

    @Override
    public String name() {
        return "likeness";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    @Override
    public void onAll(List<ArticleEvent> events) {
        var now = clock.instant();
        store.lock();
        var ids = events.stream().map(event -> new ArticleId(event.article())).distinct().toList();
        var former = store.unlink(ids);
        var fresh = store.begin(ids, now.minus(RECENT)).stream().flatMap(open -> signed(open).stream()).toList();
        if (!fresh.isEmpty() || !former.isEmpty()) {
            var before = store.candidates(former, fresh.stream().map(Signed::signature).toList());
            // under the bands that they share with what has been forgotten, others are found again
            store.mark(before.stream().filter(one -> former.contains(one.id())).toList());
            store.link(pairs(fresh, before), now);
            store.keep(fresh);
        }
        if (tidied.get().plus(TIDIED_EVERY).isBefore(now)) {
            tidied.set(now);
            store.forgetBefore(now.minus(RECENT));
        }
    }

    private static java.util.Optional<Signed> signed(Open open) {
        return Signature.of(TAG.matcher(open.html()).replaceAll(" ")).map(signature -> new Signed(open.id(), open.releasedAt(), signature));
    }

    private static List<Pair> pairs(List<Signed> fresh, List<Signed> before) {
        var pairs = new ArrayList<Pair>();
        var others = new ArrayList<>(before);
        for (var one : fresh) {
            others.stream().map(other -> new Pair(one.id(), other.id(), one.signature().likeness(other.signature()))).filter(pair -> pair.likeness() >= NEAR)
                    .sorted(Comparator.comparingDouble(Pair::likeness).reversed()).limit(MOST_LINKS).forEach(pairs::add);
            others.add(one);
        }
        return pairs;
    }
}
