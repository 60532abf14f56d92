package org.broadtape.desk.leaks;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.canon.Canonical;

/// Reads every exit as every asker, and looks for runs of words that the article's own terms keep from them there; asks for pictures and files that
/// are kept from them. What is released while the walk goes on is asked for once more before it counts.
final class Walk {

    /// Three runs of six words are eight words in a row: no two articles share them by chance, as two may share six.
    private static final int ENOUGH = 3;
    private static final int SUCCESS = 2;

    private final Reading reading;
    private final Now now;
    private final List<Canonical> articles;
    private final List<Remark> remarks;
    private final InstantSource clock;
    private final Secrets secrets;
    private final List<Leak> leaks = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private int answers;

    /// Gets what is at an address.
    interface Reading {

        Answer at(String path, Map<String, String> headers) throws IOException;
    }

    record Answer(int status, String text) {

        boolean isThere() {
            return status / 100 == SUCCESS;
        }
    }

    /// Whether more of an article is open now than it was when its text was compared: somebody released it meanwhile.
    interface Now {

        boolean more(Canonical article, Asker asker, Channel channel, int rank);

        /// A comment likewise: somebody approved it, or its article was released.
        default boolean shown(Remark remark, Asker asker) {
            return false;
        }
    }

    Walk(Reading reading, Now now, List<Canonical> articles, List<Remark> remarks, InstantSource clock) {
        this(reading, now, articles, remarks, List.of(), clock);
    }

    /// @param published what is said to everybody by others, and may stand in an article as well: nobody keeps it
    Walk(Reading reading, Now now, List<Canonical> articles, List<Remark> remarks, List<String> published, InstantSource clock) {
        this.reading = reading;
        this.now = now;
        this.articles = articles;
        this.remarks = remarks;
        this.clock = clock;
        this.secrets = new Secrets(articles, remarks, published);
    }

    Walked as(List<Asker> askers, List<Paper> papers) {
        var at = clock.instant();
        var exits = Exits.of(articles, remarks);
        for (var asker : askers) {
            exits.stream().filter(asker::goesTo).forEach(exit -> look(asker, exit));
            articles.forEach(article -> tryAttached(asker, article));
        }
        papers.forEach(paper -> compare(paper.asker(), paper.exit(), paper.text(), clock.instant()));
        var names = Stream.concat(askers.stream(), papers.stream().map(Paper::asker)).map(Asker::name).distinct().toList();
        return new Walked(at, exits.size(), articles.size(), remarks.size(), names, answers, papers.size(), List.copyOf(silent), List.copyOf(leaks));
    }

    private void look(Asker asker, Exit exit) {
        var before = clock.instant();
        answer(asker, exit).ifPresent(answer -> compare(asker, exit, answer.text(), before));
    }

    private Optional<Answer> answer(Asker asker, Exit exit) {
        try {
            var answer = reading.at(exit.path(), asker.headers());
            answers++;
            return Optional.of(answer);
        } catch (IOException unread) {
            silent.add(exit.path() + " as " + asker.name() + ": " + unread.getMessage());
            return Optional.empty();
        }
    }

    private void compare(Asker asker, Exit exit, String text, Instant before) {
        var kept = secrets.from(asker, exit, before);
        var said = Phrases.in(text);
        found(said, kept.runs()).forEach(article -> {
            var rank = kept.rank().getOrDefault(article, 0);
            if (!now.more(article, asker, exit.channel(), rank)) {
                leaks.add(new Leak(asker, exit, rank == 0 ? "headline or text" : "text behind the preview", called(article)));
            }
        });
        found(said, kept.remarks()).filter(remark -> !now.shown(remark, asker)).forEach(remark -> leaks.add(new Leak(asker, exit, "the words", remark.called())));
    }

    /// Whose runs of words are among what was said, often enough to be no chance.
    private static <T> Stream<T> found(Set<String> said, Map<String, List<T>> kept) {
        var found = new LinkedHashMap<T, Set<String>>();
        said.forEach(run -> kept.getOrDefault(run, List.of()).forEach(whose -> found.computeIfAbsent(whose, _ -> new HashSet<>()).add(run)));
        return found.entrySet().stream().filter(one -> one.getValue().size() >= ENOUGH || one.getValue().stream().anyMatch(Walk::isShort)).map(Map.Entry::getKey);
    }

    private static String called(Canonical article) {
        return "article " + article.id() + " (" + article.terms().state().inWords() + ")";
    }

    /// Asks for what is attached to an article and kept from the asker.
    private void tryAttached(Asker asker, Canonical article) {
        for (var attached : article.attached()) {
            var exit = new Exit(attached.path(), Channel.SITE);
            var rank = secrets.from(asker, exit, clock.instant()).rank().getOrDefault(article, 0);
            if (attached.shown().isKeptFrom(rank) && answer(asker, exit).filter(Answer::isThere).isPresent() && !now.more(article, asker, Channel.SITE, rank)) {
                leaks.add(new Leak(asker, exit, "a picture or file", called(article)));
            }
        }
    }

    /// A whole line of few words, such as a headline.
    private static boolean isShort(String run) {
        return run.chars().filter(c -> c == ' ').count() < Phrases.WORDS - 1;
    }
}
