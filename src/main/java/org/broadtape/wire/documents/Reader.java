package org.broadtape.wire.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.broadtape.articles.body.Body;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteFormat;
import org.broadtape.wire.moving.Sites;
import org.broadtape.wire.Outcome;

/// Reads a file into arrivals, on any thread and without looking at what is stored: format, items, bodies, pictures.
@ApplicationScoped
public class Reader {

    private static final Pattern COPY = Pattern.compile("(?i).*\\.(xml|json|rss|atom|nitf)");

    private static final String NO_TEXT = "no text; a text that names it shows it";

    private final PictureDesk pictures;
    private final DocumentStore documents;

    public Reader(PictureDesk pictures, DocumentStore documents) {
        this.pictures = pictures;
        this.documents = documents;
    }

    /// Everything that a file holds.
    ///
    /// @param source empty where its bytes could not be had
    /// @param ofSite the file itself, where it belongs to a site that moves in
    public record Read(List<Outcome> outcomes, List<Arrival> arrivals, Optional<Source> source, Optional<OfSite> ofSite) {

        public static Read only(Outcome outcome, Optional<Source> source) {
            return new Read(List.of(outcome), List.of(), source, Optional.empty());
        }
    }

    /// A file of a site that moves in.
    public record OfSite(SiteFormat format, SiteFile file) {
    }

    /// What is to be done with every file: whose it is, a format that was insisted on, a change to each item, whether known ones are taken anew,
    /// and whether nothing may be kept.
    public record Order(List<Provider> providers, Optional<Provider> insisted, String format, UnaryOperator<WireItem> change, boolean again, boolean dry) {
    }

    public Read read(Incoming file, Order order) {
        try {
            var bytes = file.bytes();
            var ofSite = ofSite(file, bytes, order.format());
            return ofSite.isPresent() ? new Read(List.of(), List.of(), Optional.empty(), ofSite) : read(file, bytes, order);
        } catch (Refused refused) {
            return Read.only(refused(file, refused), Optional.empty());
        }
    }

    private static Optional<OfSite> ofSite(Incoming file, byte[] bytes, String format) {
        return file.held().isPresent() ? Optional.empty() : SitesAside.of(file, format, () -> Incoming.start(Arrays.copyOf(bytes, Math.min(bytes.length, Sites.LOOK))));
    }

    private Read read(Incoming file, byte[] bytes, Order order) {
        var provider = order.insisted().orElseGet(() -> providerOf(file, order.providers()));
        var document = new Document(file.name(), bytes, provider.zone(), provider.emptyEmbargoMeansFree());
        var format = order.format().isEmpty() ? Formats.of(document) : Formats.named(order.format());
        if (format.isEmpty()) {
            return Read.only(unknown(file, document), Optional.of(new Source(provider, document, "", sha256(bytes))));
        }
        var sender = provider.equals(Provider.UNKNOWN) && format.get().name().equals("markdown") && order.insisted().isEmpty() ? Provider.NEWSROOM : provider;
        var source = new Source(sender, document, format.get().name(), sha256(bytes));
        try {
            return read(file, format.get(), source, order);
        } catch (Refused refused) {
            return Read.only(refused(file, refused), Optional.of(source));
        } catch (StackOverflowError | RuntimeException failed) {
            return Read.only(new Outcome(Outcome.Word.REFUSED, file.name(), file.place(""), "it could not be read: " + failed), Optional.of(source));
        }
    }

    private static Outcome refused(Incoming file, Refused refused) {
        return new Outcome(Outcome.Word.REFUSED, file.name(), file.place(refused.place()), refused.at("").sentence());
    }

    private Read read(Incoming file, Format format, Source source, Order order) {
        var outcomes = new ArrayList<Outcome>();
        var arrivals = new ArrayList<Arrival>();
        for (var found : format.read(source.document())) {
            switch (found) {
                case Found.Item(var item) -> arrivals.add(arrival(file, source, order.change().apply(item), order));
                case Found.Passed(var guid, var what) -> outcomes.add(new Outcome(Outcome.Word.PASSED, file.name() + (guid.isEmpty() ? "" : " (" + guid + ")"), "", what));
                case Found.Bad(var _, var why, var place) -> outcomes.add(new Outcome(Outcome.Word.REFUSED, file.name(), file.place(place), why));
            }
        }
        return new Read(outcomes, arrivals, Optional.of(source), Optional.empty());
    }

    private Arrival arrival(Incoming file, Source source, WireItem item, Order order) {
        var reading = Bodies.read(item.prose());
        var notes = new ArrayList<>(reading.notes());
        var references = order.dry() ? Set.<String>of() : references(item, reading.body(), notes);
        var images = references.isEmpty() || (documents.isKnown(source) && !order.again()) ? Map.<String, String>of() : images(file, references, notes);
        return new Arrival(source, new Found.Item(item), reading.body(), images, notes, order.again());
    }

    private Set<String> references(WireItem item, Body body, List<String> notes) {
        var references = new LinkedHashSet<String>();
        // a picture that is an item of its own waits and goes by its own clock
        var itself = item.kind() == Kind.PICTURE;
        item.pictures().forEach(picture -> pictures.objection(picture).filter(_ -> !itself).ifPresentOrElse(notes::add, () -> references.add(picture.reference())));
        references.addAll(body.refs());
        references.remove("");
        return references;
    }

    // of a document that has come before they are there already, or it will turn out to be unchanged
    private Map<String, String> images(Incoming file, Set<String> references, List<String> notes) {
        var images = new HashMap<String, String>();
        references.forEach(reference -> pictures.keep(file, reference, notes).ifPresent(ref -> images.put(reference, ref)));
        return images;
    }

    private static Provider providerOf(Incoming file, List<Provider> providers) {
        var path = "/" + file.file().toAbsolutePath().normalize().toString().replace('\\', '/');
        return providers.stream().filter(provider -> !provider.folder().isEmpty() && path.contains("/" + provider.folder() + "/"))
                .max(java.util.Comparator.comparingInt(provider -> provider.folder().length())).orElse(Provider.UNKNOWN);
    }

    private static Outcome unknown(Incoming file, Document document) {
        var known = Formats.notRead(document);
        if (known.isPresent()) {
            return new Outcome(Outcome.Word.REFUSED, file.name(), "", "it is " + known.get() + ", which is not read here; ask its sender for NewsML-G2, NewsML 1.2, NITF or ninjs");
        }
        var meant = file.asked() || COPY.matcher(file.name()).matches();
        return new Outcome(meant ? Outcome.Word.REFUSED : Outcome.Word.PASSED, file.name(), "", meant ? "it is in none of the formats that are read here (" + Formats.names() + ")" : NO_TEXT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
