package org.broadtape.wire.verdicts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.item.WireItem;

/// Decides about a version of a wire item, from the item, the provider's contract, what is known of the item, and the time; nothing else.
/// A lower version never overwrites a higher one; one that is equal and other is kept aside, unless it binds more strictly; `canceled` kills
/// whatever its number and however full its text is. Whatever says that the item must wait, and cannot be read, holds it.
/// So all orders in which the versions of an item may arrive end alike.
public record Verdicts(Provider provider, Instant now) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneId.of("UTC"));

    public Verdict of(WireItem item, Optional<Stored> stored) {
        return stored.map(known -> again(item, known)).orElseGet(() -> first(item));
    }

    /// Of a version that is known and is to be taken anew, because somebody asks for it.
    public Verdict anew(WireItem item, Stored stored) {
        var version = version(item, Optional.of(stored));
        if (stored.course() == Stored.Course.KILLED || stored.course() == Stored.Course.SUPERSEDED) {
            return again(item, stored);
        }
        return reason(item).or(() -> contractHolds(item).filter(_ -> stored.course() == Stored.Course.HELD)).<Verdict>map(why -> new Verdict.Hold(version, why))
                .or(() -> waits(item).map(until -> new Verdict.Delay(version, until))).orElseGet(() -> new Verdict.Update(version));
    }

    /// The item's version; without one the instant of its update in milliseconds; without that, one more than what is stored.
    public static Version version(WireItem item, Optional<Stored> stored) {
        return item.version().or(() -> item.times().version().map(Version::at)).orElseGet(() -> stored.filter(known -> !known.spokenOf())
                .map(known -> known.fingerprint().equals(item.fingerprint()) ? known.version() : known.version().next()).orElse(Version.of(1)));
    }

    private Verdict first(WireItem item) {
        var version = version(item, Optional.empty());
        return canceled(item) ? new Verdict.Kill(version) : new Verdict.Take(version, fate(item));
    }

    private Fate fate(WireItem item) {
        var reason = reason(item).or(() -> contractHolds(item));
        if (reason.isPresent()) {
            return new Fate.Hold(reason.get());
        }
        if (item.desk().state().equals("draft")) {
            return new Fate.Draft();
        }
        return waits(item).<Fate>map(Fate.Schedule::new).orElseGet(() -> released(item));
    }

    private Verdict again(WireItem item, Stored stored) {
        var version = version(item, Optional.of(stored));
        if (version.equals(stored.version()) && item.fingerprint().equals(stored.fingerprint())) {
            return new Verdict.Nothing(version);
        }
        if (canceled(item)) {
            return new Verdict.Kill(version);
        }
        if (version.isBelow(stored.version())) {
            return new Verdict.Late(version, "version " + version + " is older than " + stored.version() + ", which is stored");
        }
        return switch (stored.course()) {
            case KILLED -> new Verdict.Aside(version, "an earlier version was killed; decide whether it may return");
            case SUPERSEDED -> new Verdict.Aside(version, "another item of the agency stands in its place");
            case TAKEN, SCHEDULED, HELD -> version.equals(stored.version()) ? equal(item, stored, version) : newer(item, stored, version);
        };
    }

    /// Two contents under one number: the stricter one rules, whichever came first; of two that bind alike the first stays.
    private Verdict equal(WireItem item, Stored stored, Version version) {
        var differs = "its content differs from what is stored under the same version " + version;
        var reason = reason(item).filter(_ -> stored.course() != Stored.Course.HELD);
        if (reason.isPresent()) {
            return new Verdict.Hold(version, reason.get() + "; " + differs);
        }
        return waits(item).filter(until -> stored.course() == Stored.Course.TAKEN || stored.opens().filter(until::isAfter).isPresent())
                .<Verdict>map(until -> new Verdict.Delay(version, until)).orElseGet(() -> new Verdict.Aside(version, differs));
    }

    private static boolean canceled(WireItem item) {
        return item.standing().status() == PubStatus.CANCELED || item.desk().state().equals("killed");
    }

    private Verdict newer(WireItem item, Stored stored, Version version) {
        if (stored.spokenOf() && stored.article().isEmpty()) {
            return new Verdict.Take(version, stored.course() == Stored.Course.HELD ? new Fate.Hold("another item of the agency withholds it") : fate(item));
        }
        var reason = reason(item);
        if (reason.isPresent()) {
            return new Verdict.Hold(version, reason.get());
        }
        if (contractHolds(item).isPresent() && stored.course() != Stored.Course.HELD) {
            return new Verdict.Offer(version, "a newer version, which the contract leaves to the desk");
        }
        if (contractHolds(item).isPresent()) {
            return new Verdict.Hold(version, contractHolds(item).get());
        }
        return waits(item).<Verdict>map(until -> new Verdict.Delay(version, until)).orElseGet(() -> new Verdict.Update(version));
    }

    /// Why the item itself must wait for a person.
    private static Optional<String> reason(WireItem item) {
        var reasons = new ArrayList<String>();
        if (item.standing().status() == PubStatus.WITHHELD) {
            reasons.add("the agency withholds it");
        }
        switch (item.standing().embargo()) {
            case Embargo.Unreadable(var text) when text.isBlank() -> reasons.add("it is under an embargo without a date");
            case Embargo.Unreadable(var text) -> reasons.add("it is under an embargo that cannot be read: '" + shortened(text) + "'");
            case Embargo.Until _, Embargo.Free _ -> {
            }
        }
        reasons.addAll(item.standing().doubts());
        if (item.desk().state().equals("held") || item.desk().state().equals("withdrawn")) {
            reasons.add("it says of itself that it is " + item.desk().state());
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private Optional<String> contractHolds(WireItem item) {
        if (provider.opens(item.filing().urgency())) {
            return Optional.empty();
        }
        var until = waits(item).map(at -> "; embargoed until " + READABLE.format(at)).orElse("");
        return Optional.of((provider.slug().equals(Provider.UNKNOWN.slug()) ? "there is no contract with its provider" : "its contract leaves the release to the desk") + until);
    }

    /// The instant until which it waits by itself: its embargo, or a release that its newsroom has set for later.
    private Optional<Instant> waits(WireItem item) {
        var embargo = item.standing().embargo() instanceof Embargo.Until(var at) ? Optional.of(at) : Optional.<Instant>empty();
        var planned = provider.isNewsroom() ? item.desk().released() : Optional.<Instant>empty();
        return embargo.filter(at -> planned.isEmpty() || at.isAfter(planned.get())).or(() -> planned).filter(at -> at.isAfter(now));
    }

    private Fate released(WireItem item) {
        var at = releasedAt(item);
        var updated = item.desk().released().flatMap(_ -> item.times().version()).filter(version -> version.isAfter(at) && !version.isAfter(now)).orElse(at);
        return new Fate.Release(at, updated, corrections(item));
    }

    /// When readers are told that it was released: as its sender says, never later than now and never before its embargo ended.
    private Instant releasedAt(WireItem item) {
        var said = item.desk().released().or(() -> item.times().version()).or(() -> item.times().first()).orElse(now);
        var free = item.standing().embargo() instanceof Embargo.Until(var at) && at.isAfter(said) ? at : said;
        return free.isAfter(now) ? now : free;
    }

    /// The corrections that an item tells of. NewsML-G2 has only a signal, with no words for readers; then the provider's name must do.
    public List<Correction> corrections(WireItem item) {
        return item.standing().signals().stream().filter(signal -> signal.sort() == Signal.Sort.CORRECTION)
                .map(signal -> new Correction(signal.at().or(() -> item.times().version()).filter(at -> !at.isAfter(now)).orElse(now), sentence(signal)))
                .distinct().toList();
    }

    private String sentence(Signal signal) {
        return !signal.note().isBlank() ? signal.note().strip() : "This article has been corrected" + (provider.name().isEmpty() ? "." : " by " + provider.name() + ".");
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
