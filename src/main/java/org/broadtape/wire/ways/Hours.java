package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.Outcome;
import org.jdbi.v3.core.Jdbi;

/// What came in by itself, by provider and hour.
@ApplicationScoped
public class Hours {

    private static final Duration KEPT = Duration.ofDays(35);

    private final Jdbi jdbi;
    private final Clock clock;

    Hours(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Counts in that database by that clock.
    public static Hours by(Jdbi jdbi, Clock clock) {
        return new Hours(jdbi, clock);
    }

    /// What a document brought. `items` are those that were new in some way, `lags` how long items were on their way.
    public record Came(int items, int unchanged, int held, int refused, List<Duration> lags) {

        public static Came of(List<Outcome> outcomes, List<Duration> lags) {
            var held = count(outcomes, Outcome.Word.HELD);
            var items = count(outcomes, Outcome.Word.TAKEN) + count(outcomes, Outcome.Word.UPDATED) + held;
            return new Came(items, count(outcomes, Outcome.Word.UNCHANGED), held, count(outcomes, Outcome.Word.REFUSED), items == 0 ? List.of() : lags);
        }

        private static int count(List<Outcome> outcomes, Outcome.Word word) {
            return (int) outcomes.stream().filter(outcome -> outcome.word() == word).count();
        }
    }

    /// A provider's count. `lag` is the mean of the present hour and the one before; `usual` the mean of items in the same hour of the last four
    /// weeks, as far as anything is known of them.
    public record Count(String provider, Optional<Instant> last, int items, int unchanged, int held, int refused, Optional<Duration> lag, Optional<Double> usual) {
    }

    public void add(Slug provider, Came came) {
        if (came.items() + came.unchanged() + came.refused() == 0) {
            return;
        }
        var now = clock.instant();
        jdbi.useHandle(db -> db.createUpdate("""
                with quick as (select set_config('synchronous_commit', 'off', true))
                insert into wire.hour as h (provider, hour, items, unchanged, held, refused, lag, lags, last_at)
                select :provider, cast(:hour as timestamptz), :items, :unchanged, :held, :refused, :lag, :lags, case when :items > 0 then cast(:now as timestamptz) end from quick
                on conflict (provider, hour) do update
                   set items = h.items + excluded.items, unchanged = h.unchanged + excluded.unchanged, held = h.held + excluded.held,
                       refused = h.refused + excluded.refused, lag = h.lag + excluded.lag, lags = h.lags + excluded.lags,
                       last_at = coalesce(excluded.last_at, h.last_at)
                """)
                .bind("provider", provider.value()).bind("hour", Timestamp.from(now.truncatedTo(ChronoUnit.HOURS))).bind("items", came.items())
                .bind("unchanged", came.unchanged()).bind("held", came.held()).bind("refused", came.refused())
                .bind("lag", came.lags().stream().mapToLong(Duration::toMillis).sum()).bind("lags", came.lags().size()).bind("now", Timestamp.from(now)).execute());
    }

    /// How much came of each provider; one of which nothing ever came by itself is left out.
    public List<Count> counts() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return jdbi.withHandle(db -> db.createQuery("""
                with now as (select cast(:hour as timestamptz) as hour)
                select provider, max(last_at) as last,
                       coalesce(sum(items) filter (where h.hour = now.hour), 0) as items,
                       coalesce(sum(unchanged) filter (where h.hour > now.hour - interval '24 hours'), 0) as unchanged,
                       coalesce(sum(held) filter (where h.hour > now.hour - interval '24 hours'), 0) as held,
                       coalesce(sum(refused) filter (where h.hour > now.hour - interval '24 hours'), 0) as refused,
                       (sum(lag) filter (where h.hour >= now.hour - interval '1 hour'))::float8
                           / nullif(sum(lags) filter (where h.hour >= now.hour - interval '1 hour'), 0) as lag,
                       coalesce(sum(items) filter (where extract(epoch from now.hour - h.hour) / 604800 in (1, 2, 3, 4)), 0)::float8
                           / nullif(least(4, floor(extract(epoch from min(now.hour) - min(h.hour)) / 604800)), 0) as usual
                  from wire.hour h cross join now
                 group by provider
                 order by provider
                """)
                .bind("hour", Timestamp.from(hour))
                .map((row, _) -> new Count(row.getString("provider"), Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant), row.getInt("items"), row.getInt("unchanged"), row.getInt("held"),
                        row.getInt("refused"), number(row, "lag").map(millis -> Duration.ofMillis(Math.round(millis))), number(row, "usual")))
                .list());
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        var number = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /// Forgets what is older than the weeks that are compared.
    public void forget() {
        jdbi.useHandle(db -> db.createUpdate("delete from wire.hour where hour < :before and last_at is distinct from (select max(last_at) from wire.hour n where n.provider = wire.hour.provider)")
                .bind("before", Timestamp.from(clock.instant().minus(KEPT))).execute());
    }
}
