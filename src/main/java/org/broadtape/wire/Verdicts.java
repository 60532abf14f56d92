package org.broadtape.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadtape.articles.Correction;
import org.broadtape.articles.Fate;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.WireItem;

/// Decides about a version of a wire item, from the item, the provider's contract, what is known of the item, and the time; nothing else.
/// A lower version never overwrites a higher one; one that is equal and other is kept aside; `canceled` is a version too and kills, however
/// full its text is. Whatever says that the item must wait, and cannot be read, holds it.
record Verdicts(Provider provider, Instant now) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneId.of("UTC"));

    Verdict of(WireItem item, Optional<Stored> stored) {
        return stored.map(known -> again(item, known)).orElseGet(() -> first(item));
    }

    /// The item's version; without one the instant of its update in milliseconds; without that, one more than what is stored.
    static long version(WireItem item, Optional<Stored> stored) {
        var said = item.version().isPresent() ? item.version() : item.times().version().map(at -> OptionalLong.of(at.toEpochMilli())).orElse(OptionalLong.empty());
        return said.orElseGet(() -> stored.map(known -> known.fingerprint().equals(item.fingerprint()) ? known.version() : known.version() + 1).orElse(1L));
    }

    private Verdict first(WireItem item) {
        var version = version(item, Optional.empty());
        if (item.standing().status() == PubStatus.CANCELED || item.desk().state().equals("killed")) {
            return new Verdict.Kill(version);
        }
        return new Verdict.Take(version, fate(item));
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
        var canceled = item.standing().status() == PubStatus.CANCELED || item.desk().state().equals("killed");
        if (version < stored.version()) {
            return new Verdict.Nothing("version " + version + " is older than " + stored.version() + ", which is stored");
        }
        if (version == stored.version() && item.fingerprint().equals(stored.fingerprint())) {
            return new Verdict.Nothing("");
        }
        if (stored.course() == Stored.Course.KILLED) {
            return canceled ? new Verdict.Kill(version) : new Verdict.Aside(version, "an earlier version was killed; decide whether it may return");
        }
        if (canceled) {
            return new Verdict.Kill(version);
        }
        if (stored.spokenOf() && stored.course() == Stored.Course.HELD) {
            return new Verdict.Take(version, new Fate.Hold("another item of the agency withholds it"));
        }
        if (version == stored.version()) {
            return new Verdict.Aside(version, "its content differs from what is stored under the same version " + version);
        }
        return newer(item, stored, version);
    }

    private Verdict newer(WireItem item, Stored stored, long version) {
        var reason = reason(item);
        if (reason.isPresent()) {
            return new Verdict.Hold(version, reason.get());
        }
        if (contractHolds(item).isPresent() && stored.course() != Stored.Course.HELD) {
            return new Verdict.Aside(version, "a newer version, which the contract leaves to the desk");
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
    List<Correction> corrections(WireItem item) {
        return item.standing().signals().stream().filter(signal -> signal.sort() == Signal.Sort.CORRECTION)
                .map(signal -> new Correction(signal.at().filter(at -> !at.isAfter(now)).orElse(now), sentence(signal)))
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
