package org.broadtape.articles.about.reactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.Around;
import org.broadtape.instruments.prices.PriceThen;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// Reactions of instruments to articles.
@ApplicationScoped
class ReactionStore {

    private static final String COLUMNS = "article_id, instrument_id, released_at, before, before_at, minute, minute_at, hour, hour_at, day, day_at";

    private final Jdbi jdbi;

    ReactionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param first how long after the release it is looked for the first time
    void follow(Collection<ArticleId> articles, Duration first) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.reaction (article_id, instrument_id, released_at, look_at)
                select article_id, instrument_id, released_at, released_at + :seconds * interval '1 second'
                  from articles.article_instrument
                 where article_id = any(:articles) and state = 'ACCEPTED' and released_at is not null
                    on conflict (article_id, instrument_id) do nothing
                """).bind("seconds", first.toSeconds()).bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toList()).execute());
    }

    List<Look> due(Instant now, int most) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from articles.reaction where look_at <= :now order by look_at desc limit " + most)
                .bind("now", now).map((row, _) -> new Look(new ArticleId(row.getLong("article_id")), new InstrumentId(row.getLong("instrument_id")),
                        row.getTimestamp("released_at").toInstant(), around(row)))
                .list());
    }

    void keep(Look look, Around found, Optional<Instant> next) {
        jdbi.useHandle(db -> bound(db.createUpdate("""
                update articles.reaction
                   set before = :before, before_at = :beforeAt, minute = :minute, minute_at = :minuteAt, hour = :hour, hour_at = :hourAt, day = :day, day_at = :dayAt,
                       look_at = :next
                 where article_id = :article and instrument_id = :instrument
                """), found).bind("next", next.orElse(null)).bind("article", look.article().value()).bind("instrument", look.instrument().value()).execute());
    }

    private static Update bound(Update update, Around around) {
        bind(update, "before", around.before());
        bind(update, "minute", around.afterMinute());
        bind(update, "hour", around.afterHour());
        bind(update, "day", around.afterDay());
        return update;
    }

    private static void bind(Update update, String name, Optional<PriceThen> price) {
        update.bind(name, price.map(PriceThen::price).orElse(null)).bind(name + "At", price.map(PriceThen::at).orElse(null));
    }

    Map<ArticleId, Map<InstrumentId, Around>> of(Collection<ArticleId> articles) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from articles.reaction where article_id = any(:articles)")
                .bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toList())
                .map((row, _) -> Map.entry(new ArticleId(row.getLong("article_id")), Map.entry(new InstrumentId(row.getLong("instrument_id")), around(row))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    private static Around around(ResultSet row) throws SQLException {
        return new Around(price(row, "before"), price(row, "minute"), price(row, "hour"), price(row, "day"));
    }

    private static Optional<PriceThen> price(ResultSet row, String name) throws SQLException {
        var price = row.getBigDecimal(name);
        return price == null ? Optional.empty() : Optional.of(new PriceThen(price, row.getTimestamp(name + "_at").toInstant()));
    }
}
