package org.broadtape.articles.about;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.About.Source;
import org.broadtape.articles.about.About.State;
import org.broadtape.articles.about.Subjects.Named;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The instruments of articles.
@ApplicationScoped
public class AboutStore {

    private final Jdbi jdbi;

    AboutStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Adds what an article is about, after what is there; how much was new. A person's word on one of them stays.
    public static int add(Handle db, ArticleId article, List<About> abouts) {
        var batch = db.prepareBatch("""
                insert into articles.article_instrument (article_id, instrument_id, position, weight, source, state, released_at)
                select a.id, :instrument, :position, :weight, :source, :state, case when a.state in ('RELEASED', 'CORRECTED') then a.released_at end
                  from articles.article a
                 where a.id = :article
                on conflict (article_id, instrument_id) do nothing
                """);
        for (var place = 0; place < abouts.size(); place++) {
            var one = abouts.get(place);
            batch.bind("article", article.value()).bind("instrument", one.instrument().value()).bind("position", place).bind("weight", one.weight())
                    .bind("source", one.source().name()).bind("state", one.state().name()).add();
        }
        return batch.size() == 0 ? 0 : Arrays.stream(batch.execute()).sum();
    }

    /// Forgets what copy said, and keeps what a person decided.
    public static void remove(Handle db, ArticleId article) {
        db.createUpdate("delete from articles.article_instrument where article_id = :article and decided_by = ''").bind("article", article.value()).execute();
    }

    Map<ArticleId, List<About>> of(Collection<ArticleId> articles) {
        return jdbi.withHandle(db -> db.createQuery("""
                select article_id, instrument_id, weight, source, state
                  from articles.article_instrument
                 where article_id = any(:articles)
                 order by article_id, weight desc, position
                """)
                .bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toArray())
                .map((row, _) -> Map.entry(new ArticleId(row.getLong("article_id")), about(row)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /// Whether there was such a one to decide of.
    boolean decide(ArticleId article, InstrumentId instrument, State state, String by) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update articles.article_instrument set state = :state, decided_by = :by where article_id = :article and instrument_id = :instrument
                """).bind("article", article.value()).bind("instrument", instrument.value()).bind("state", state.name()).bind("by", by).execute()) == 1;
    }

    int add(ArticleId article, List<About> abouts) {
        return jdbi.withHandle(db -> add(db, article, abouts));
    }

    /// What the newest copies of articles name under one of the symbols, the oldest first, with ids above `after`.
    Map<ArticleId, Named> naming(Collection<String> symbols, ArticleId after, int limit) {
        var named = new LinkedHashMap<ArticleId, Named>();
        jdbi.useHandle(db -> db.createQuery("""
                select m.article_id, m.symbol, m.market, m.weight, m.chosen, (coalesce(a.released_at, a.release_at, a.updated_at) at time zone 'UTC')::date as day
                  from articles.mention m
                  join articles.article a on a.id = m.article_id
                 where m.article_id in (select article_id from articles.mention where upper(symbol) = any(:symbols) and article_id > :after order by article_id limit %d)
                 order by m.article_id, m.position
                """.formatted(limit))
                .bindArray("symbols", String.class, symbols.toArray()).bind("after", after.value())
                .map((row, _) -> Map.entry(new ArticleId(row.getLong("article_id")), named(row)))
                .forEach(one -> named.merge(one.getKey(), one.getValue(), AboutStore::both)));
        return named;
    }

    private static Named both(Named first, Named second) {
        var mentions = new ArrayList<>(first.mentions());
        mentions.addAll(second.mentions());
        return new Named(List.copyOf(mentions), first.day());
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(List.of(new Mention(row.getString("symbol"), row.getString("market"), row.getInt("weight"), row.getBoolean("chosen"))), row.getObject("day", LocalDate.class));
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(new InstrumentId(row.getLong("instrument_id")), row.getInt("weight"), Source.valueOf(row.getString("source")), State.valueOf(row.getString("state")));
    }
}
