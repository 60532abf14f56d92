package org.broadtape.desk.leaks;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.canon.Canonical;

/// Reads every exit as every asker, and looks for runs of words that the article's own terms keep from them there. What is released
/// while the walk goes on is asked for once more before it counts.
final class Walk {

    /// Three runs of six words are eight words in a row: no two articles share them by chance, as two may share six.
    private static final int ENOUGH = 3;

    private final Reading reading;
    private final Now now;
    private final List<Canonical> articles;
    private final Map<Key, Kept> memory = new HashMap<>();
    private final List<Leak> leaks = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private int answers;

    /// Gets the text at an address.
    interface Reading {

        String at(String path, Map<String, String> headers) throws IOException;
    }

    /// Whether more of an article is open now than it was when its text was compared: somebody released it meanwhile.
    interface Now {

        boolean more(Canonical article, Asker asker, Channel channel, int rank);
    }

    /// What is kept from one asker at the exits of one channel: the runs and whose they are, and how much of each article is open.
    private record Kept(Map<String, List<Canonical>> runs, Map<Canonical, Integer> rank, Instant until) {
    }

    private record Key(String asker, Channel channel) {
    }

    Walk(Reading reading, Now now, List<Canonical> articles) {
        this.reading = reading;
        this.now = now;
        this.articles = articles;
    }

    Walked as(List<Asker> askers, Instant at) {
        var exits = Exits.of(articles);
        for (var asker : askers) {
            exits.forEach(exit -> look(asker, exit));
        }
        return new Walked(at, exits.size(), articles.size(), askers.stream().map(Asker::name).toList(), answers, List.copyOf(silent), List.copyOf(leaks));
    }

    private void look(Asker asker, Exit exit) {
        try {
            var before = Instant.now();
            var answer = reading.at(exit.path(), asker.headers());
            answers++;
            compare(asker, exit, Phrases.in(answer), before);
        } catch (IOException unread) {
            silent.add(exit.path() + " as " + asker.name() + ": " + unread.getMessage());
        }
    }

    private void compare(Asker asker, Exit exit, Set<String> said, Instant before) {
        var kept = kept(asker, exit.channel(), before);
        var found = new LinkedHashMap<Canonical, Set<String>>();
        said.forEach(run -> kept.runs().getOrDefault(run, List.of()).forEach(article -> found.computeIfAbsent(article, _ -> new HashSet<>()).add(run)));
        found.forEach((article, runs) -> {
            if ((runs.size() >= ENOUGH || runs.stream().anyMatch(Walk::isShort)) && !now.more(article, asker, exit.channel(), kept.rank().getOrDefault(article, 0))) {
                leaks.add(new Leak(asker, exit, article.id(), article.terms().state().inWords(), kept.rank().getOrDefault(article, 0) == 0 ? "headline or text" : "text behind the preview"));
            }
        });
    }

    /// What is kept from the asker at exits of that channel; made anew when the clock has changed it.
    private Kept kept(Asker asker, Channel channel, Instant at) {
        var known = memory.get(new Key(asker.name(), channel));
        if (known != null && at.isBefore(known.until())) {
            return known;
        }
        var fresh = made(asker, channel, at);
        memory.put(new Key(asker.name(), channel), fresh);
        return fresh;
    }

    private Kept made(Asker asker, Channel channel, Instant at) {
        var open = new HashSet<String>();
        var closed = new LinkedHashMap<Canonical, Set<String>>();
        var rank = new LinkedHashMap<Canonical, Integer>();
        var until = Instant.MAX;
        for (var article : articles) {
            var sight = Access.to(article.terms(), asker.viewer(), channel, at);
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
        var runs = new LinkedHashMap<String, List<Canonical>>();
        closed.forEach((article, words) -> words.stream().filter(run -> !open.contains(run)).forEach(run -> runs.computeIfAbsent(run, _ -> new ArrayList<>()).add(article)));
        return new Kept(runs, rank, until);
    }

    static int rank(Sight sight) {
        return switch (sight) {
            case Sight.Nothing _ -> 0;
            case Sight.Preview _ -> 1;
            case Sight.Whole _ -> 2;
        };
    }

    /// A whole line of few words, such as a headline.
    private static boolean isShort(String run) {
        return run.chars().filter(c -> c == ' ').count() < Phrases.WORDS - 1;
    }
}
