package org.broadtape.desk.leaks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.canon.Canonical;
import org.broadtape.members.Viewer;

/// What is kept from each asker at exits of each kind, as the articles' own terms say, and no page of the program.
final class Secrets {

    private final List<Canonical> articles;
    private final List<Remark> remarks;
    private final Set<String> published;
    private final Map<Key, Kept> memory = new HashMap<>();

    Secrets(List<Canonical> articles, List<Remark> remarks, List<String> published) {
        this.articles = articles;
        this.remarks = remarks;
        this.published = published.stream().flatMap(text -> Phrases.of(text).stream()).collect(Collectors.toSet());
    }

    /// What is kept from one asker at exits of one kind: the runs of words and whose they are, articles and comments apart, and how much of each article is open.
    record Kept(Map<String, List<Canonical>> runs, Map<String, List<Remark>> remarks, Map<Canonical, Integer> rank, Instant until) {
    }

    /// Askers may be called alike, such as all members of a tier to whom mails went; what one of them wrote is kept from the others.
    private record Key(String asker, Viewer viewer, Channel channel, boolean desk) {
    }

    /// Made anew when the clock has changed it.
    Kept from(Asker asker, Exit exit, Instant at) {
        var key = new Key(asker.name(), asker.viewer(), exit.channel(), exit.isAtTheDesk());
        var known = memory.get(key);
        if (known != null && at.isBefore(known.until())) {
            return known;
        }
        var fresh = made(asker, exit, at);
        memory.put(key, fresh);
        return fresh;
    }

    private Kept made(Asker asker, Exit exit, Instant at) {
        var open = new HashSet<>(published);
        var closed = new LinkedHashMap<Canonical, Set<String>>();
        var rank = new LinkedHashMap<Canonical, Integer>();
        var until = Instant.MAX;
        for (var article : articles) {
            var sight = sight(article, asker, exit, at);
            until = sight.until().isBefore(until) ? sight.until() : until;
            rank.put(article, rank(sight));
            switch (sight) {
                case Sight.Whole _ -> open.addAll(Phrases.of(article.head() + "\n" + article.whole()));
                case Sight.Preview _ -> {
                    open.addAll(Phrases.of(article.head() + "\n" + article.preview()));
                    closed.put(article, Phrases.of(article.whole()));
                }
                case Sight.Nothing _ -> closed.put(article, Phrases.of(article.head() + "\n" + article.whole()));
            }
        }
        var hushed = new LinkedHashMap<Remark, Set<String>>();
        for (var remark : remarks) {
            var ends = remark.sight(asker, exit, at).until();
            until = ends.isBefore(until) ? ends : until;
            var words = Phrases.of(remark.comment().words());
            if (remark.isFor(asker, exit, at)) {
                open.addAll(words);
            } else {
                hushed.put(remark, words);
            }
        }
        return new Kept(byRun(closed, open), byRun(hushed, open), rank, until);
    }

    private static <T> Map<String, List<T>> byRun(Map<T, Set<String>> closed, Set<String> open) {
        var runs = new LinkedHashMap<String, List<T>>();
        closed.forEach((whose, words) -> words.stream().filter(run -> !open.contains(run)).forEach(run -> runs.computeIfAbsent(run, _ -> new ArrayList<>()).add(whose)));
        return runs;
    }

    /// At the desk what is not open is there for whoever has the right to it; of a mail nobody knows what was open when it left, so there it is enough
    /// that the article was open ever.
    private static Sight sight(Canonical article, Asker asker, Exit exit, Instant at) {
        var sight = Access.to(article.terms(), asker.viewer(), exit.channel(), at);
        var spoken = exit.channel() == Channel.MAIL && sight instanceof Sight.Nothing(var why, var _) && (why == Sight.Why.EXPIRED || article.wasOpen());
        return spoken || (exit.isAtTheDesk() && asker.readsUnreleased()) ? new Sight.Whole(Access.NEVER) : sight;
    }

    static int rank(Sight sight) {
        return switch (sight) {
            case Sight.Nothing _ -> 0;
            case Sight.Preview _ -> 1;
            case Sight.Whole _ -> 2;
        };
    }
}
