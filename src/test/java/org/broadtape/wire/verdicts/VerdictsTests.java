package org.broadtape.wire.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.contracts.ContractFile;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.verdicts.Stored.Course;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of embargoes, kills and versions, case by case.
class VerdictsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T12:00:00Z");
    private static final Provider NORTHGATE = ContractFile.read("northgate.toml", "slug = \"northgate\"\nname = \"Northgate Wire\"\nrelease = \"automatic\"\n");

    static Stream<Arguments> firsts() {
        return Stream.of(
                first("free", item(1, "a"), new Verdict.Take(v(1), new Fate.Release(NOW))),
                first("embargoed", embargoed(new Embargo.Until(LATER)), new Verdict.Take(v(1), new Fate.Schedule(LATER))),
                first("embargoed until this very instant", embargoed(new Embargo.Until(NOW)), new Verdict.Take(v(1), new Fate.Release(NOW))),
                first("embargoed for one more nanosecond", embargoed(new Embargo.Until(NOW.plusNanos(1))), new Verdict.Take(v(1), new Fate.Schedule(NOW.plusNanos(1)))),
                first("embargoed by an empty field", embargoed(new Embargo.Unreadable("")), new Verdict.Take(v(1), new Fate.Hold("it is under an embargo without a date"))),
                first("embargoed by words", embargoed(new Embargo.Unreadable("Next Monday")), new Verdict.Take(v(1), new Fate.Hold("it is under an embargo that cannot be read: 'Next Monday'"))),
                first("withheld", status(1, "a", PubStatus.WITHHELD), new Verdict.Take(v(1), new Fate.Hold("the agency withholds it"))),
                first("canceled before it came", status(1, "a", PubStatus.CANCELED), new Verdict.Kill(v(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("firsts")
    void whatIsNewIsTakenAsItsStandingAllows(String name, WireItem item, Verdict verdict) {
        assertThat(new Verdicts(NORTHGATE, NOW).of(item, Optional.empty())).as(name).isEqualTo(verdict);
    }

    static Stream<Arguments> agains() {
        return Stream.of(
                again("the same again", item(5, "a"), stored(5, "a", Course.TAKEN), new Verdict.Nothing(v(5))),
                again("lower", item(4, "b"), stored(5, "a", Course.TAKEN), new Verdict.Late(v(4), "version 4 is older than 5, which is stored")),
                again("lower and canceled: a kill acts whatever its number", status(4, "b", PubStatus.CANCELED), stored(5, "a", Course.TAKEN), new Verdict.Kill(v(4))),
                again("higher", item(6, "b"), stored(5, "a", Course.TAKEN), new Verdict.Update(v(6))),
                again("Reuters numbers, higher", item(1_542_761_538L, "b"), stored(978_556_838L, "a", Course.TAKEN), new Verdict.Update(v(1_542_761_538))),
                again("equal with other content", item(5, "b"), stored(5, "a", Course.TAKEN), new Verdict.Aside(v(5), "its content differs from what is stored under the same version 5")),
                again("equal with other content that binds more strictly", status(5, "b", PubStatus.WITHHELD), stored(5, "a", Course.TAKEN),
                        new Verdict.Hold(v(5), "the agency withholds it; its content differs from what is stored under the same version 5")),
                again("equal with other content that waits longer", embargoed(5, new Embargo.Until(LATER)), stored(5, "a", Course.TAKEN), new Verdict.Delay(v(5), LATER)),
                again("equal with other content that binds less strictly", item(5, "b"), stored(5, "a", Course.HELD), new Verdict.Aside(v(5), "its content differs from what is stored under the same version 5")),
                again("higher, where another item stands in its place", item(6, "b"), stored(5, "a", Course.SUPERSEDED), new Verdict.Aside(v(6), "another item of the agency stands in its place")),
                again("canceled with the full text", status(6, "b", PubStatus.CANCELED), stored(5, "a", Course.TAKEN), new Verdict.Kill(v(6))),
                again("canceled under the same number", status(5, "b", PubStatus.CANCELED), stored(5, "a", Course.TAKEN), new Verdict.Kill(v(5))),
                again("usable after a kill", item(7, "c"), stored(6, "b", Course.KILLED), new Verdict.Aside(v(7), "an earlier version was killed; decide whether it may return")),
                again("lower after a kill", item(5, "a"), stored(6, "b", Course.KILLED), new Verdict.Late(v(5), "version 5 is older than 6, which is stored")),
                again("withheld after it was public", status(6, "b", PubStatus.WITHHELD), stored(5, "a", Course.TAKEN), new Verdict.Hold(v(6), "the agency withholds it")),
                again("an unreadable embargo after it was public", embargoed(6, new Embargo.Unreadable("soon")), stored(5, "a", Course.TAKEN),
                        new Verdict.Hold(v(6), "it is under an embargo that cannot be read: 'soon'")),
                again("an embargo after it was public", embargoed(6, new Embargo.Until(LATER)), stored(5, "a", Course.TAKEN), new Verdict.Delay(v(6), LATER)),
                again("free after it was held", item(6, "b"), stored(5, "a", Course.HELD), new Verdict.Update(v(6))),
                again("killed by another item before it came", item(1, "a"), stored(-1, "", Course.KILLED), new Verdict.Aside(v(1), "an earlier version was killed; decide whether it may return")),
                again("withheld by another item before it came", item(1, "a"), stored(-1, "", Course.HELD), new Verdict.Take(v(1), new Fate.Hold("another item of the agency withholds it"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("agains")
    void whatIsKnownIsChangedOnlyUpwards(String name, WireItem item, Stored stored, Verdict verdict) {
        assertThat(new Verdicts(NORTHGATE, NOW).of(item, Optional.of(stored))).as(name).isEqualTo(verdict);
    }

    @Test
    void withoutAVersionTheUpdateCountsInMilliseconds() {
        var updated = item(Optional.empty(), "b", Standing.FREE, new Times(Optional.empty(), Optional.of(Instant.parse("2026-11-20T10:00:00.123Z"))));

        assertThat(Verdicts.version(updated, Optional.empty())).isEqualTo(v(1_795_168_800_123L));
    }

    @Test
    void withoutAnUpdateChangedContentIsOneMore() {
        var bare = item(Optional.empty(), "b", Standing.FREE, Times.NONE);

        assertThat(Verdicts.version(bare, Optional.empty())).isEqualTo(v(1));
        assertThat(Verdicts.version(bare, Optional.of(stored(3, "a", Course.TAKEN)))).isEqualTo(v(4));
        assertThat(Verdicts.version(bare, Optional.of(stored(3, "b", Course.TAKEN)))).isEqualTo(v(3));
    }

    @Test
    void aContractThatHoldsLeavesAllToTheDesk() {
        var careful = new Verdicts(ContractFile.read("x", "slug = \"careful\"\nname = \"Careful\"\nrelease = \"hold\"\n"), NOW);

        assertThat(careful.of(item(1, "a"), Optional.empty())).isEqualTo(new Verdict.Take(v(1), new Fate.Hold("its contract leaves the release to the desk")));
        assertThat(careful.of(item(2, "b"), Optional.of(stored(1, "a", Course.TAKEN)))).isEqualTo(new Verdict.Offer(v(2), "a newer version, which the contract leaves to the desk"));
        assertThat(careful.of(status(2, "b", PubStatus.CANCELED), Optional.of(stored(1, "a", Course.TAKEN)))).isEqualTo(new Verdict.Kill(v(2)));
    }

    @Test
    void aContractMayLetUrgentItemsOpenAloneOrHoldThemAlone() {
        var terms = "slug = \"cape\"\nname = \"Cape\"\nurgent_up_to = 3\n";
        var eager = new Verdicts(ContractFile.read("x", terms + "urgent = \"automatic\"\nrelease = \"hold\"\n"), NOW);
        var wary = new Verdicts(ContractFile.read("x", terms + "urgent = \"hold\"\nrelease = \"automatic\"\n"), NOW);
        var held = new Verdict.Take(v(1), new Fate.Hold("its contract leaves the release to the desk"));
        var open = new Verdict.Take(v(1), new Fate.Release(NOW));

        assertThat(List.of(1, 3, 4, 0).stream().map(urgency -> eager.of(urgent(urgency), Optional.empty()))).containsExactly(open, open, held, held);
        assertThat(List.of(1, 3, 4, 0).stream().map(urgency -> wary.of(urgent(urgency), Optional.empty()))).containsExactly(held, held, open, open);
    }

    private static WireItem urgent(int urgency) {
        var item = item(1, "a");
        return new WireItem(item.guid(), item.version(), item.kind(), item.times(), item.standing(), item.words(), new Filing("", List.of(), List.of(), urgency, List.of()), item.rights(),
                item.desk(), item.prose(), item.pictures(), item.wanted(), item.address(), item.edNote(), item.fingerprint());
    }

    @Test
    void withoutAContractNothingOpens() {
        assertThat(new Verdicts(Provider.UNKNOWN, NOW).of(item(1, "a"), Optional.empty())).isEqualTo(new Verdict.Take(v(1), new Fate.Hold("there is no contract with its provider")));
    }

    private static Version v(long number) {
        return Version.of(number);
    }

    private static Arguments first(String name, WireItem item, Verdict verdict) {
        return Arguments.of(name, item, verdict);
    }

    private static Arguments again(String name, WireItem item, Stored stored, Verdict verdict) {
        return Arguments.of(name, item, stored, verdict);
    }

    private static Stored stored(long version, String fingerprint, Course course) {
        return new Stored(1, "urn:x:1", Version.of(version), fingerprint, course, version < 0 ? OptionalLong.empty() : OptionalLong.of(1), Optional.empty());
    }

    private static WireItem item(long version, String fingerprint) {
        return status(version, fingerprint, PubStatus.USABLE);
    }

    private static WireItem status(long version, String fingerprint, PubStatus status) {
        return item(Optional.of(Version.of(version)), fingerprint, new Standing(status, new Embargo.Free(), Optional.empty(), List.of(), List.of(), List.of()), Times.NONE);
    }

    private static WireItem embargoed(Embargo embargo) {
        return embargoed(1, embargo);
    }

    private static WireItem embargoed(long version, Embargo embargo) {
        return item(Optional.of(Version.of(version)), "b", new Standing(PubStatus.USABLE, embargo, Optional.empty(), List.of(), List.of(), List.of()), Times.NONE);
    }

    private static WireItem item(Optional<Version> version, String fingerprint, Standing standing, Times times) {
        var words = new Words("Copper falls", "", "", "", List.of(), "", "en", "");
        return new WireItem("urn:x:1", version, Kind.TEXT, times, standing, words, Filing.NONE, Rights.NONE, Desk.NONE, new Prose.Plain("Copper fell."), List.of(), List.of(), "", "", fingerprint);
    }
}
