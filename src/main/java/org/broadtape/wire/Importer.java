package org.broadtape.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.history.By;
import org.broadtape.doors.Archives;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.documents.Cutting;
import org.broadtape.wire.documents.DocumentStore;
import org.broadtape.wire.documents.Incoming;
import org.broadtape.wire.documents.Reader;
import org.broadtape.wire.documents.Refusals;
import org.broadtape.wire.documents.RefusalStore;
import org.broadtape.wire.documents.SitesAside;
import org.broadtape.wire.documents.Sources;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.intake.Intake;
import org.broadtape.wire.intake.ItemStore;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.moving.Moves;
import org.broadtape.wire.moving.Moving;
import org.broadtape.wire.moving.Sites;
import org.broadtape.wire.moving.report.MoveReport;

/// Imports wire items and articles: reads on all cores, judges and writes in batches, and says of each thing what became of it. Importing
/// the same again changes nothing; a broken item never stops the rest.
@ApplicationScoped
public class Importer {

    private final Sources sources;
    private final Reader reader;
    private final Intake intake;
    private final Providers providers;
    private final DocumentStore documents;
    private final Refusals refusals;
    private final Moving moving;

    public Importer(Sources sources, Reader reader, Intake intake, Providers providers, DocumentStore documents, Refusals refusals, Moving moving) {
        this.sources = sources;
        this.reader = reader;
        this.intake = intake;
        this.providers = providers;
        this.documents = documents;
        this.refusals = refusals;
        this.moving = moving;
    }

    /// What is asked of an import.
    ///
    /// @param provider slug of the provider; empty to go by the contracts' folders
    /// @param format   name of the format; empty to look
    /// @param dry      whether nothing may be kept
    /// @param moves    how a site is to move in
    public record Wish(String provider, String format, boolean dry, Moves moves) {

        public static final Wish PLAIN = new Wish("", "", false);

        public Wish(String provider, String format, boolean dry) {
            this(provider, format, dry, Moves.PLAIN);
        }
    }

    /// Imports folders, files, archives and addresses. Each outcome is told as soon as it is known.
    public Report run(List<String> what, Wish wish, Consumer<Outcome> tell) {
        return run(what, wish, UnaryOperator.identity(), tell);
    }

    public Report run(List<String> what, Wish wish, UnaryOperator<WireItem> change, Consumer<Outcome> tell) {
        checkFormat(wish);
        var insisted = wish.provider().isEmpty() ? Optional.<Provider>empty() : Optional.of(providers.called(wish.provider()));
        if (!wish.dry()) {
            what.forEach(this::loadContractsIn);
        }
        var order = new Reader.Order(providers.all(), insisted, wish.format(), change, false, wish.dry());
        return work(order, wish.moves(), tell, (belt, sites) -> what.forEach(one -> each(one, wish.format(), belt, sites)));
    }

    /// Reads a document again of which something was refused, by the number in the report, or `all` of them: as it was received, under the
    /// provider that it came from unless another is wished for. Where nothing is refused now, it is no longer listed.
    public Report kept(String which, Wish wish, Consumer<Outcome> tell) {
        checkFormat(wish);
        var report = Report.empty();
        for (var number : which.equals("all") ? refusals.numbers() : List.of(number(which))) {
            var one = kept(refusals.raw(number), wish, outcome -> {
                report.count(outcome);
                tell.accept(outcome);
            });
            if (!wish.dry() && one.of(Outcome.Word.REFUSED) == 0) {
                refusals.settle(number);
            }
        }
        return report;
    }

    private Report kept(RefusalStore.Raw document, Wish wish, Consumer<Outcome> tell) {
        var sender = wish.provider().isEmpty() ? document.provider() : wish.provider();
        var insisted = Optional.of(providers.called(sender)).filter(provider -> !wish.provider().isEmpty() || !provider.equals(Provider.UNKNOWN));
        var order = new Reader.Order(List.of(), insisted, wish.format(), UnaryOperator.identity(), false, wish.dry());
        return work(order, wish.moves(), tell, (belt, _) -> belt.put(Incoming.nowhere(document.name(), unpacked(document.raw()))));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException no) {
            throw new Refused("'" + text + "' is no number of a refused document; ./broadtape refused lists them");
        }
    }

    private static void checkFormat(Wish wish) {
        if (!wish.format().isEmpty() && Formats.named(wish.format()).isEmpty() && Sites.named(wish.format()).isEmpty()) {
            throw new Refused("there is no format '" + wish.format() + "'; write one of " + Formats.names() + ", " + Sites.names());
        }
    }

    /// Imports the newest version of an item again, from the document as it was received.
    public Report again(String item, Consumer<Outcome> tell) {
        var kept = documents.ofItem(item);
        if (kept.isEmpty()) {
            throw new Refused("there is no item '" + item + "'; give its guid or its number");
        }
        var report = Report.empty();
        for (var one : kept) {
            var order = new Reader.Order(List.of(), Optional.of(providers.called(one.provider())), one.format(), UnaryOperator.identity(), true, false);
            var read = reader.read(Incoming.nowhere(one.name(), unpacked(one.raw())), order);
            var again = read.arrivals().stream().filter(arrival -> arrival.item().guid().equals(one.guid()))
                    .map(arrival -> arrival.showing(ItemStore.images(one.images()))).toList();
            Stream.concat(read.outcomes().stream().filter(outcome -> outcome.word() == Outcome.Word.REFUSED), again.stream().flatMap(arrival -> intake.take(List.of(arrival), false).stream()))
                    .forEach(outcome -> {
                        report.count(outcome);
                        tell.accept(outcome);
                    });
        }
        return report;
    }

    private Report work(Reader.Order order, Moves moves, Consumer<Outcome> tell, BiConsumer<Belt, SitesAside> feed) {
        var report = Report.empty();
        Consumer<Outcome> both = outcome -> {
            report.count(outcome);
            tell.accept(outcome);
        };
        var before = order.dry() ? Set.<String>of() : refusals.keys();
        var sites = new SitesAside(files -> report.moves().addAll(move(files, moves, order.dry(), both)));
        try (var belt = order.dry() ? new Belt(file -> reader.read(file, order), arrivals -> intake.take(arrivals, true), sites::add, both)
                : new Belt(file -> refusals.kept(reader.read(file, order), before), arrivals -> refusals.kept(arrivals, intake.take(arrivals, false)), sites::add, both)) {
            feed.accept(belt, sites);
            belt.empty();
            sites.empty();
        }
        return report;
    }

    /// Files of one format move in together: an export may come in several.
    private List<MoveReport> move(List<Reader.OfSite> aside, Moves moves, boolean dry, Consumer<Outcome> tell) {
        var byFormat = aside.stream().collect(Collectors.groupingBy(Reader.OfSite::format, LinkedHashMap::new, Collectors.mapping(Reader.OfSite::file, Collectors.toList())));
        var reports = new ArrayList<MoveReport>();
        byFormat.forEach((format, files) -> format.open(files).forEach(source -> reports.add(moving.move(source, moves, dry, tell))));
        return reports;
    }

    private void each(String what, String format, Belt belt, SitesAside sites) {
        try {
            // what was fetched or unpacked is gone when this returns, so all of it is taken in before
            sources.each(what, file -> {
                if (!sites.takes(file, format)) {
                    Cutting.each(file, format, belt::put, belt::tell);
                }
            }, () -> {
                belt.empty();
                sites.empty();
            });
        } catch (Refused refused) {
            belt.tell(new Outcome(Outcome.Word.REFUSED, what, refused.place(), refused.at("").sentence()));
        }
    }

    private void loadContractsIn(String what) {
        var folder = what.matches("(?i)https?://.*") ? Path.of("") : Path.of(what).resolve("providers");
        if (Files.isDirectory(folder) && Files.isDirectory(Path.of(what))) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".toml")).sorted().forEach(file -> providers.load(file, By.OPERATOR));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static byte[] unpacked(byte[] raw) {
        try (var in = Archives.gunzip(new ByteArrayInputStream(raw), Limits.DOCUMENT)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
