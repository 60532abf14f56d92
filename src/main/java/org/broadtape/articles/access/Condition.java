package org.broadtape.articles.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rule of [Access] as an expression, for those who must ask it of many articles at once: SQL here, a Lucene filter in search.
/// An article for which it holds may be shown, whole or as a preview.
public sealed interface Condition {

    boolean holds(Terms terms);

    /// All of them together.
    record All(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Terms terms) {
            return parts.stream().allMatch(part -> part.holds(terms));
        }
    }

    /// Its release has been committed and not taken back.
    record Open() implements Condition {

        @Override
        public boolean holds(Terms terms) {
            return terms.state().open();
        }
    }

    /// It has not expired at that instant.
    record Unexpired(Instant at) implements Condition {

        @Override
        public boolean holds(Terms terms) {
            return terms.expires().map(at::isBefore).orElse(true);
        }
    }

    /// Its contract allows that channel.
    record Carried(Channel channel) implements Condition {

        @Override
        public boolean holds(Terms terms) {
            return terms.channels().contains(channel);
        }
    }

    /// One of these levels may read the whole of it at that instant; empty for all levels.
    record OpenTo(Optional<Set<AccessLevel>> levels, Instant at) implements Condition {

        @Override
        public boolean holds(Terms terms) {
            return levels.map(read -> read.contains(terms.level(at))).orElse(true);
        }
    }

    /// It is bound to no territory, or to one with that country.
    record Within(Optional<String> country) implements Condition {

        @Override
        public boolean holds(Terms terms) {
            return !terms.boundToTerritory() || country.filter(terms.territories()::contains).isPresent();
        }
    }
}
