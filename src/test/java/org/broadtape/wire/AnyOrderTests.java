package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.contracts.ContractFile;
import org.broadtape.wire.verdicts.Stored.Course;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;
import org.broadtape.wire.verdicts.Stored;
import org.broadtape.wire.verdicts.Verdict;
import org.broadtape.wire.verdicts.Verdicts;

/// All orders in which the numbered versions of a story may arrive, some of them twice, end alike: the same version rules, and it is open,
/// waits, is held or is killed; the same corrections are told.
class AnyOrderTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Verdicts NORTHGATE = new Verdicts(ContractFile.read("northgate.toml", "slug = \"northgate\"\nname = \"Northgate Wire\"\nrelease = \"automatic\"\n"), NOW);

    /// The versions of a story, and two orders of arrival.
    record Story(List<WireItem> one, List<WireItem> other) {
    }

    @Property(tries = 3000)
    void everyOrderOfArrivalEndsInTheSameState(@ForAll("stories") Story story) {
        assertThat(end(story.one())).isEqualTo(end(story.other()));
    }

    @Property(tries = 500)
    void whatComesAgainChangesNothing(@ForAll("stories") Story story) {
        var all = new ArrayList<>(story.one());
        all.addAll(story.one());
        all.addAll(story.other());

        assertThat(end(all)).isEqualTo(end(story.one()));
    }

    /// What readers have of it. Of two contents that bind alike under one number the first stays, and both are shown to the desk: then only
    /// the number is compared.
    private record End(Course course, Optional<Version> version, Optional<Instant> opens, Set<String> corrections) {
    }

    private static End end(List<WireItem> arrivals) {
        var stored = Optional.<Stored>empty();
        var told = new HashSet<String>();
        for (var item : arrivals) {
            var verdict = NORTHGATE.of(item, stored);
            var gaveWay = verdict instanceof Verdict.Aside && stored.orElseThrow().course() != Course.TAKEN;
            stored = after(verdict, item, stored);
            if (gaveWay || verdict instanceof Verdict.Take || verdict instanceof Verdict.Update || verdict instanceof Verdict.Delay || verdict instanceof Verdict.Hold || verdict instanceof Verdict.Late) {
                NORTHGATE.corrections(item).forEach(one -> told.add(one.at() + one.text()));
            }
        }
        var end = stored.orElseThrow();
        var killed = end.course() == Course.KILLED;
        return new End(end.course(), killed ? Optional.empty() : Optional.of(end.version()), end.opens(), killed ? Set.of() : told);
    }

    private static Optional<Stored> after(Verdict verdict, WireItem item, Optional<Stored> stored) {
        return switch (verdict) {
            case Verdict.Take(var version, var fate) -> Optional.of(known(item, version, fate instanceof Fate.Hold ? Course.HELD : fate instanceof Fate.Schedule ? Course.SCHEDULED : Course.TAKEN,
                    fate instanceof Fate.Schedule(var at) ? Optional.of(at) : Optional.empty()));
            case Verdict.Update(var version) -> Optional.of(known(item, version, Course.TAKEN, Optional.empty()));
            case Verdict.Delay(var version, var until) -> Optional.of(known(item, version, Course.SCHEDULED, Optional.of(until)));
            case Verdict.Hold(var version, _) -> Optional.of(known(item, version, Course.HELD, Optional.empty()));
            case Verdict.Kill(var version) -> Optional.of(known(item, version, Course.KILLED, Optional.empty()));
            case Verdict.Nothing _, Verdict.Late _, Verdict.Aside _, Verdict.Offer _ -> stored;
        };
    }

    private static Stored known(WireItem item, Version version, Course course, Optional<Instant> opens) {
        return new Stored(1, item.guid(), version, item.fingerprint(), course, OptionalLong.of(1), opens);
    }

    @Provide
    Arbitrary<Story> stories() {
        return version().list().ofMinSize(1).ofMaxSize(7).uniqueElements(WireItem::fingerprint)
                .flatMap(versions -> Arbitraries.shuffle(versions).map(shuffled -> new Story(versions, shuffled)));
    }

    private static Arbitrary<WireItem> version() {
        var numbers = Arbitraries.of(Version.of(1), Version.of(2), Version.of(3), Version.of(1_542_761_538L), new Version(new java.math.BigInteger("99999999999999999999")));
        var statuses = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, Arbitraries.just(PubStatus.USABLE)), net.jqwik.api.Tuple.of(2, Arbitraries.just(PubStatus.WITHHELD)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(PubStatus.CANCELED)));
        var embargoes = Arbitraries.<Embargo>of(new Embargo.Free(), new Embargo.Free(), new Embargo.Until(NOW.plusSeconds(60)), new Embargo.Until(NOW.plusSeconds(120)), new Embargo.Unreadable("soon"));
        // the correction is the version's own: two contents under one number do not tell of two
        return Combinators.combine(numbers, statuses, embargoes, Arbitraries.of("a", "b")).as((number, status, embargo, content) -> item(number, status, embargo, content));
    }

    private static WireItem item(Version number, PubStatus status, Embargo embargo, String content) {
        var at = NOW.minusSeconds(1000 - number.number().mod(java.math.BigInteger.valueOf(900)).longValue());
        var signals = number.equals(Version.of(2)) ? List.of(new Signal(Signal.Sort.CORRECTION, "It was copper.", Optional.of(at))) : List.<Signal>of();
        var standing = new Standing(status, embargo, Optional.empty(), List.of(), signals, List.of());
        var words = new Words("Copper falls " + content, "", "", "", List.of(), "", "en", "");
        return new WireItem("urn:x:1", Optional.of(number), Kind.TEXT, Times.NONE, standing, words, Filing.NONE, Rights.NONE, Desk.NONE, new Prose.Plain("Copper fell."), List.of(), List.of(), "", "",
                number + content + status + embargo);
    }
}
