package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.copy.Copy;
import org.broadtape.kernel.Slug;

/// The places in the paper that copies name: their sections, topics and authors, of which those that are missing are made. A section whose word
/// the program uses itself gets another: `companies-news`.
@ApplicationScoped
public class Places {

    private final FilingStore store;

    Places(FilingStore store) {
        this.store = store;
    }

    /// Ids of all that some copies name, found in three queries.
    public Found of(List<Copy> copies) {
        return new Found(
                store.sectionIds(copies.stream().map(copy -> Reserved.free(copy.filing().section())).distinct().toList()),
                store.topicIds(bySlug(copies.stream().flatMap(copy -> copy.filing().topics().stream()).toList(), Topic::slugOf)),
                store.authorIds(bySlug(copies.stream().flatMap(copy -> copy.byline().authors().stream()).toList(), Places::author)));
    }

    private static Map<String, String> bySlug(List<String> names, Function<String, Slug> slug) {
        var bySlug = new LinkedHashMap<String, String>();
        names.forEach(name -> bySlug.putIfAbsent(slug.apply(name).value(), name.strip()));
        return bySlug;
    }

    private static Slug author(String name) {
        return Slug.of(name, "author");
    }

    /// Ids by slug.
    public record Found(Map<String, Long> sections, Map<String, Long> topics, Map<String, Long> authors) {

        public long section(Copy copy) {
            return id(sections, Reserved.free(copy.filing().section()).value());
        }

        public List<Long> topics(Copy copy) {
            return ids(copy.filing().topics(), topics, Topic::slugOf);
        }

        public List<Long> authors(Copy copy) {
            return ids(copy.byline().authors(), authors, Places::author);
        }

        private static List<Long> ids(Collection<String> names, Map<String, Long> known, Function<String, Slug> slug) {
            var ids = new LinkedHashSet<Long>();
            names.forEach(name -> ids.add(id(known, slug.apply(name).value())));
            return List.copyOf(ids);
        }

        private static long id(Map<String, Long> known, String slug) {
            return Optional.ofNullable(known.get(slug)).orElseThrow(() -> new IllegalStateException("no row for " + slug));
        }
    }
}
