package org.broadtape.wire.formats.values;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.OtherDocument;
import org.broadtape.wire.item.OtherDocument.Said;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;

/// Gathers what an item says about whether and when it may be public, in whatever places its format has for that. The strictest of all
/// embargoes and the earliest of all expiries hold; what cannot be read becomes a doubt.
public final class StandingReader {

    private final Document document;
    private PubStatus status = PubStatus.USABLE;
    private final List<Embargo> embargoes = new ArrayList<>();
    private Optional<Instant> expires = Optional.empty();
    private final List<OtherDocument> others = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    public StandingReader(Document document) {
        this.document = document;
    }

    /// A status by its name; of several the strictest holds.
    public StandingReader status(String name) {
        status(name, true);
        return this;
    }

    /// A status by its name; `usable` counts only where the name is of the vocabulary that has it.
    public StandingReader status(String name, boolean trusted) {
        var found = named(name);
        found.filter(named -> named.compareTo(status) > 0).ifPresent(named -> status = named);
        if (found.isEmpty() || (found.get() == PubStatus.USABLE && !trusted)) {
            doubts.add("its status '" + Excerpt.of(name) + "' is not one that is known here");
        }
        return this;
    }

    /// A field made for the embargo, which is there.
    public StandingReader embargo(String text) {
        embargoes.add(Embargoes.field(text, document));
        return this;
    }

    /// An embargo that something else makes.
    public StandingReader embargo(Embargo embargo) {
        embargoes.add(embargo);
        return this;
    }

    /// What a note to editors says of an embargo.
    public StandingReader note(String text, Optional<Instant> written) {
        embargoes.add(Embargoes.note(text, written, document));
        return this;
    }

    /// A field made for the expiry, which is there.
    public StandingReader expires(String text) {
        var at = Moments.at(text, document.zone());
        if (at.isEmpty()) {
            doubts.add(text.isBlank() ? "it has an expiry without a date" : "its expiry '" + Excerpt.of(text) + "' is not a date that can be read");
        }
        at.filter(instant -> expires.isEmpty() || instant.isBefore(expires.get())).ifPresent(instant -> expires = at);
        return this;
    }

    /// The status that it gives to another document.
    public StandingReader other(String guid, String name) {
        others.add(new OtherDocument(guid, switch (named(name).orElse(PubStatus.WITHHELD)) {
            case USABLE -> Said.USABLE;
            case WITHHELD -> Said.WITHHELD;
            case CANCELED -> Said.CANCELED;
        }));
        return this;
    }

    /// Another item in whose place it stands.
    public StandingReader supersedes(String guid) {
        others.add(new OtherDocument(guid, Said.SUPERSEDED));
        return this;
    }

    public StandingReader signal(Signal signal) {
        signals.add(signal);
        return this;
    }

    public StandingReader doubt(String sentence) {
        doubts.add(sentence);
        return this;
    }

    public Standing read() {
        return new Standing(status, Embargo.strictest(embargoes), expires, List.copyOf(others), List.copyOf(signals), List.copyOf(doubts));
    }

    private static Optional<PubStatus> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "usable" -> Optional.of(PubStatus.USABLE);
            case "withheld" -> Optional.of(PubStatus.WITHHELD);
            case "canceled", "cancelled", "killed" -> Optional.of(PubStatus.CANCELED);
            default -> Optional.empty();
        };
    }
}
