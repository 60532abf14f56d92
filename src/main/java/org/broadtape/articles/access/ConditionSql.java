package org.broadtape.articles.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.statement.SqlStatement;

/// A [Condition] as a part of a `where` clause over `articles.article`, under the alias `a`, with its values as named parameters.
public record ConditionSql(String text, Map<String, Object> values) {

    public static ConditionSql of(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> all(parts);
            case Condition.Open() -> new ConditionSql("a.state in ('RELEASED', 'CORRECTED')", Map.of());
            case Condition.Unexpired(var at) ->
                new ConditionSql("(a.expires_at is null or a.expires_at > :accessAt)", Map.of("accessAt", Timestamp.from(at)));
            case Condition.Carried(var channel) -> new ConditionSql(":accessChannel = any(a.channels)", Map.of("accessChannel", channel.name()));
            case Condition.OpenTo(var levels, var at) -> levels.map(read -> readable(read, at)).orElseGet(() -> new ConditionSql("true", Map.of()));
            case Condition.Within(var country) -> country
                    .map(known -> new ConditionSql("(a.territories = '{}' or :accessCountry = any(a.territories))", Map.of("accessCountry", known)))
                    .orElseGet(() -> new ConditionSql("a.territories = '{}'", Map.of()));
        };
    }

    /// Binds the values to the statement in which the text stands.
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement.bindMap(values);
    }

    private static ConditionSql readable(Set<AccessLevel> levels, Instant at) {
        return new ConditionSql("""
                coalesce((select o.level from unnest(a.opening_levels, a.opening_seconds) as o (level, seconds)
                           where a.released_at + make_interval(secs => o.seconds) <= :accessReadAt order by o.seconds desc limit 1),
                         a.access) = any(:accessLevels)""",
                Map.of("accessReadAt", Timestamp.from(at), "accessLevels", levels.stream().map(AccessLevel::toString).toArray(String[]::new)));
    }

    private static ConditionSql all(List<Condition> parts) {
        var sql = parts.stream().map(ConditionSql::of).toList();
        var values = new ArrayList<Map.Entry<String, Object>>();
        sql.forEach(part -> values.addAll(part.values().entrySet()));
        return new ConditionSql(
                sql.stream().map(ConditionSql::text).collect(Collectors.joining("\n   and ")),
                values.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
