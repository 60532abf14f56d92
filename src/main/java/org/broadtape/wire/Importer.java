package org.broadtape.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadtape.articles.By;
import org.broadtape.doors.Archives;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.WireItem;

/// Imports wire items and articles: reads on all cores, judges and writes in batches, and says of each thing what became of it. Importing
/// the same again changes nothing; a broken item never stops the rest.
@ApplicationScoped
public class Importer {

    private final Sources sources;
    private final Reader reader;
    private final Intake intake;
    private final Providers providers;
    private final DocumentStore documents;

    Importer(Sources sources, Reader reader, Intake intake, Providers providers, DocumentStore documents) {
        this.sources = sources;
        this.reader = reader;
        this.intake = intake;
        this.providers = providers;
        this.documents = documents;
    }

    /// What is asked of an import.
    ///
    /// @param provider slug of the provider; empty to go by the contracts' folders
    /// @param format   name of the format; empty to look
    /// @param dry      whether nothing may be kept
    public record Wish(String provider, String format, boolean dry) {

        public static final Wish PLAIN = new Wish("", "", false);
    }

    /// Imports folders, files, archives and addresses. Each outcome is told as soon as it is known.
    public Report run(List<String> what, Wish wish, Consumer<Outcome> tell) {
        return run(what, wish, UnaryOperator.identity(), tell);
    }

    Report run(List<String> what, Wish wish, UnaryOperator<WireItem> change, Consumer<Outcome> tell) {
        if (!wish.format().isEmpty() && Formats.named(wish.format()).isEmpty()) {
            throw new Refused("there is no format '" + wish.format() + "'; write one of " + Formats.names());
        }
        var insisted = wish.provider().isEmpty() ? Optional.<Provider>empty() : Optional.of(providers.called(wish.provider()));
        if (!wish.dry()) {
            what.forEach(this::loadContractsIn);
        }
        var order = new Reader.Order(providers.all(), insisted, wish.format(), change, false, wish.dry());
        return work(order, tell, belt -> what.forEach(one -> each(one, belt)));
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
            var read = reader.read(one.name(), unpacked(one.raw()), order);
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

    private Report work(Reader.Order order, Consumer<Outcome> tell, Consumer<Belt> feed) {
        var report = Report.empty();
        Consumer<Outcome> both = outcome -> {
            report.count(outcome);
            tell.accept(outcome);
        };
        try (var belt = new Belt(file -> reader.read(file, order), arrivals -> intake.take(arrivals, order.dry()), both)) {
            feed.accept(belt);
        }
        return report;
    }

    private void each(String what, Belt belt) {
        try {
            // what was fetched or unpacked is gone when this returns, so the belt is emptied before
            sources.each(what, belt::put, belt::empty);
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
