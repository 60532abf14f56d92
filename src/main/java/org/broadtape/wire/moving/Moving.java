package org.broadtape.wire.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadtape.articles.Articles;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.history.By;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.articles.redirects.Redirects;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.report.MoveReport;
import org.broadtape.wire.moving.report.Outcomes;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.order.InOrder;

/// Moves sites in: reads their parts on all cores, writes their things in batches, and says of each what became of it. Moving the same in
/// again changes nothing, also after a run that was killed, with which the next one goes on.
@ApplicationScoped
public class Moving {

    private static final int BATCH = 100;

    private final Hands hands;
    private final Unloading unloading;
    private final KeptComments keptComments;
    private final Clock clock;

    Moving(Articles articles, StaticPages pages, Sections sections, Topics topics, Authors authors, Redirects redirects, RunStore runs, MovedStore moved,
            Instance<WantedFiles> files, Unloading unloading, KeptComments keptComments, Clock clock) {
        this.hands = new Hands(new By("import"), articles, pages, sections, topics, authors, redirects, runs, moved, files.stream().toList(), clock);
        this.unloading = unloading;
        this.keptComments = keptComments;
        this.clock = clock;
    }

    /// Moves a site in.
    ///
    /// @param dry whether nothing may be kept
    public MoveReport move(SiteSource source, Moves moves, boolean dry, Consumer<Outcome> tell) {
        var run = dry ? new Run(0, source.name(), hands.by().name(), clock.instant(), Optional.empty(), Optional.empty(), "")
                : hands.runs().begin(source.name(), hands.by().name(), clock.instant());
        var report = new MoveReport(run);
        var batch = new Batch(run, report, new Places(hands.sections().all(), moves.fromCategory()), dry, tell);
        try (var order = new InOrder<List<Thing>>(things -> things.forEach(batch::put))) {
            source.each(part -> order.put(() -> read(part), part.bytes()));
            order.empty();
            batch.finish();
        }
        if (!dry) {
            hands.runs().end(run, report.countsInWords(), clock.instant());
            var alone = keptComments.thread(source.name()).alone();
            report.commentsAlone(alone.count(), alone.example());
            if (moves.files()) {
                hands.files().forEach(files -> files.fetch(run, moves.beside(source.files()), tell));
            }
        }
        return report;
    }

    private static List<Thing> read(Part part) {
        try {
            return part.read().get();
        } catch (Refused refused) {
            return List.of(new Thing.Broken(part.name(), refused.place(), refused.at("").sentence()));
        } catch (StackOverflowError | RuntimeException failed) {
            return List.of(new Thing.Broken(part.name(), "", "it could not be read: " + failed));
        }
    }

    /// Things on their way into one transaction.
    private final class Batch {

        private final Run run;
        private final MoveReport report;
        private final Places places;
        private final boolean dry;
        private final Consumer<Outcome> tell;
        private final List<Thing> things = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private final List<Thing> afterwards = new ArrayList<>();

        Batch(Run run, MoveReport report, Places places, boolean dry, Consumer<Outcome> tell) {
            this.run = run;
            this.report = report;
            this.places = places;
            this.dry = dry;
            this.tell = tell;
        }

        /// People and topics wait: filing the articles that name them is what makes them, and only then can they be described.
        void put(Thing thing) {
            report.note(thing);
            if (thing instanceof Thing.Topic || thing instanceof Thing.Person) {
                afterwards.add(thing);
            } else if (!Outcomes.kind(thing).isEmpty()) {
                take(thing);
            }
        }

        void finish() {
            afterwards.forEach(this::take);
            flush();
        }

        private void take(Thing thing) {
            var key = Outcomes.kind(thing) + " " + thing.key();
            if (things.size() >= BATCH || !keys.add(key)) {
                flush();
                keys.add(key);
            }
            things.add(thing);
        }

        void flush() {
            if (!things.isEmpty()) {
                var outcomes = unloading.take(List.copyOf(things), run, hands, places, dry);
                things.forEach(thing -> tell(thing, Objects.requireNonNull(outcomes.get(thing))));
            }
            things.clear();
            keys.clear();
        }

        private void tell(Thing thing, Outcome outcome) {
            report.count(Outcomes.kind(thing), outcome);
            if (Outcomes.isTold(thing)) {
                tell.accept(outcome);
            }
        }
    }

    /// All runs, newest first.
    public List<Run> runs() {
        return hands.runs().all();
    }
}
