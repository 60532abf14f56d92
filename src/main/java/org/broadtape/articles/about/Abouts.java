package org.broadtape.articles.about;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.About.Source;
import org.broadtape.articles.about.About.State;
import org.broadtape.articles.history.By;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;

/// What articles are about. Copy says so when it is filed; a person has the last word.
@ApplicationScoped
@Transactional
public class Abouts {

    private static final int BATCH = 500;

    private final AboutStore store;
    private final Subjects subjects;
    private final Events events;

    Abouts(AboutStore store, Subjects subjects, Events events) {
        this.store = store;
        this.subjects = subjects;
        this.events = events;
    }

    /// What it is about, as far as that is accepted, what weighs most first.
    @Transactional(TxType.SUPPORTS)
    public List<About> of(ArticleId article) {
        return all(article).stream().filter(one -> one.state() == State.ACCEPTED).toList();
    }

    /// The same with what is suggested and what was rejected.
    @Transactional(TxType.SUPPORTS)
    public List<About> all(ArticleId article) {
        return store.of(List.of(article)).getOrDefault(article, List.of());
    }

    /// Of many at once, what is accepted.
    @Transactional(TxType.SUPPORTS)
    public Map<ArticleId, List<About>> of(Collection<ArticleId> ids) {
        var all = store.of(ids);
        all.replaceAll((_, abouts) -> abouts.stream().filter(one -> one.state() == State.ACCEPTED).toList());
        return all;
    }

    /// Says that it might be about that. Does nothing where something was said of the two before.
    public void suggest(ArticleId article, InstrumentId instrument, int weight) {
        store.add(article, List.of(new About(instrument, weight, Source.TEXT, State.SUGGESTED)));
    }

    /// @throws NotFound where nobody ever said that it was about that
    public void accept(ArticleId article, InstrumentId instrument, By by) {
        decide(article, instrument, State.ACCEPTED, by);
    }

    /// It is not about that, whatever the copy says, now and when it comes again.
    ///
    /// @throws NotFound where nobody ever said that it was
    public void reject(ArticleId article, InstrumentId instrument, By by) {
        decide(article, instrument, State.REJECTED, by);
    }

    /// Joins articles that named one of the symbols before an instrument had it.
    public void join(Collection<String> symbols) {
        var after = new ArticleId(0);
        for (var named = store.naming(symbols, after, BATCH); !named.isEmpty(); named = store.naming(symbols, after, BATCH)) {
            var ids = List.copyOf(named.keySet());
            var found = subjects.of(named.values());
            for (var i = 0; i < ids.size(); i++) {
                if (store.add(ids.get(i), found.get(i)) > 0) {
                    events.publish(new AboutChanged(ids.get(i).value()));
                }
            }
            after = ids.getLast();
        }
    }

    private void decide(ArticleId article, InstrumentId instrument, State state, By by) {
        if (!store.decide(article, instrument, state, by.name())) {
            throw new NotFound("instrument " + instrument + " of article " + article);
        }
        events.publish(new AboutChanged(article.value()));
    }
}
