package org.broadtape.comments.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Each phase alone, all in their order, and none that softens another.
class PhasesTests {

    private static final RuleBook RULES = new RuleBook(WordList.parse("pump"), WordList.parse("moon"), 5, 2, 3, 100, 20, 1, 2, 3, 24, false, 3, false);
    private static final Draft FAIR = new Draft("Copper falls since China builds less.");

    @Test
    void whatNothingSpeaksAgainstPasses() {
        assertThat(Phases.judge(RULES, FAIR, Circumstances.ORDINARY)).isEqualTo(new Verdict(Opinion.PASSES, List.of()));
    }

    @Test
    void aBannedMemberIsRejectedAndNothingElseIsAsked() {
        assertThat(said(new Draft("pump it to the moon"), known(true, 9, 9, 9, 0, 9, 0))).containsExactly("BANNED REJECTS Its writer is banned from commenting");
    }

    @Test
    void theSixthWithinTenMinutesIsHeld() {
        assertThat(said(FAIR, known(false, 4, 0, 0, 100, 0, 999))).isEmpty();
        assertThat(said(FAIR, known(false, 5, 0, 0, 100, 0, 999))).containsExactly("RATE HOLDS Number 6 of its writer within ten minutes");
    }

    @Test
    void theSameSaidTwiceByOneIsRejectedAndByManyHeldThenRejected() {
        assertThat(said(FAIR, known(false, 1, 1, 0, 100, 0, 999))).containsExactly("DUPLICATE REJECTS Its writer said the same within the last day");
        assertThat(said(FAIR, known(false, 0, 0, 2, 100, 0, 999))).isEmpty();
        assertThat(said(FAIR, known(false, 0, 0, 3, 100, 0, 999))).containsExactly("DUPLICATE HOLDS Others said the same 3 times within the last day");
        assertThat(said(FAIR, known(false, 0, 0, 21, 100, 0, 999))).containsExactly("DUPLICATE REJECTS Others said the same 21 times within the last day");
    }

    @Test
    void lengthIsCountedInWhatIsSeen() {
        assertThat(said("No")).containsExactly("LENGTH HOLDS It has 2 characters; what is shorter than 3 is looked at");
        assertThat(said("N\u200b\u200b\u200bo")).containsExactly("LENGTH HOLDS It has 2 characters; what is shorter than 3 is looked at");
        assertThat(said("word ".repeat(26))).containsExactly("LENGTH REJECTS It has 104 characters; 100 are the most");
        assertThat(said("a".repeat(21))).containsExactly("LENGTH HOLDS It has a word of 21 characters");
        assertThat(said("https://example.org/a-very-long-address-indeed")).isEmpty();
        assertThat(said("Z\u0300\u0301\u0302\u0303\u0304algo is here")).containsExactly("LENGTH HOLDS It piles 5 marks upon a letter");
        assertThat(said("Tiếng Việt, e\u0302\u0301\u0323 too")).isEmpty();
    }

    @Test
    void blockedWordsRejectAndSuspectOnesHold() {
        assertThat(said("Let us pump it")).containsExactly("BLOCKED REJECTS It has a blocked word: pump");
        assertThat(said("To the moon")).containsExactly("SUSPECT HOLDS It has a suspect word: moon");
    }

    @Test
    void moreLinksThanAllowedAreHeld() {
        assertThat(said("See www.example.org for it")).isEmpty();
        assertThat(said("http://a.example and b.example/offer")).containsExactly("LINKS HOLDS It has 2 links");
        assertThat(said("The 10-year yields 4.2/4.3 and e.g. I do")).isEmpty();
    }

    @Test
    void firstCommentsPastRejectionsAndYoungAccountsAreHeld() {
        assertThat(said(FAIR, known(false, 0, 0, 0, 1, 0, 999))).containsExactly("FIRST HOLDS Its writer has 1 approved comments; the first 2 are looked at");
        assertThat(said(FAIR, known(false, 0, 0, 0, 2, 3, 999))).containsExactly("HISTORY HOLDS 3 comments of its writer were rejected within thirty days");
        assertThat(said(FAIR, known(false, 0, 0, 0, 2, 2, 23))).containsExactly("AGE HOLDS Its writer joined 23 hours ago");
    }

    @Test
    void theOutsideJudgeHoldsWhatNoOtherDoes() {
        var verdict = Phases.judge(judged(RULES), FAIR, Circumstances.ORDINARY);

        assertThat(verdict.reasons()).extracting(Reason::words).containsExactly("It waits for the outside judge");
        assertThat(verdict.waitsForJudgeAlone()).isTrue();
        assertThat(Phases.judge(judged(RULES), new Draft("to the moon"), Circumstances.ORDINARY).waitsForJudgeAlone()).isFalse();
    }

    @Test
    void whoWorksHereIsStoppedByABanAlone() {
        var staff = new Circumstances(true, false, 99, 9, 99, 0, 99, Duration.ZERO);

        assertThat(Phases.judge(judged(RULES), new Draft("pump"), staff).opinion()).isEqualTo(Opinion.PASSES);
        assertThat(Phases.judge(RULES, FAIR, new Circumstances(true, true, 0, 0, 0, 0, 0, Duration.ZERO)).opinion()).isEqualTo(Opinion.REJECTS);
    }

    @Test
    void zeroTurnsOffWhatIsCountedUpTo() {
        var off = new RuleBook(WordList.NONE, WordList.NONE, 0, 0, 0, 0, 0, 9, 0, 0, 0, false, 0, false);

        assertThat(Phases.judge(off, new Draft("a".repeat(6000)), known(false, 99, 0, 99, 0, 99, 0)).opinion()).isEqualTo(Opinion.PASSES);
    }

    @Test
    void aNumberBelowNothingIsRefused() {
        assertThatThrownBy(() -> new RuleBook(WordList.NONE, WordList.NONE, -1, 0, 0, 0, 0, 0, 0, 0, 0, false, 0, false)).hasMessage("A number in the rule book is 0 to 100000, not -1");
    }

    @Property(tries = 500)
    void thePhasesAreAskedInTheirOrderAndTheHardestOpinionHolds(@ForAll("drafts") Draft draft, @ForAll("known") Circumstances known, @ForAll boolean judge) {
        var rules = judge ? judged(RULES) : RULES;
        var verdict = Phases.judge(rules, draft, known);
        var alone = Arrays.stream(Phase.values()).flatMap(phase -> phase.of(rules, draft, known).stream()).toList();

        assertThat(alone).startsWith(verdict.reasons().toArray(Reason[]::new));
        assertThat(verdict.opinion()).isEqualTo(alone.stream().map(Reason::opinion).reduce(Opinion.PASSES, Opinion::harder));
        assertThat(verdict.reasons()).isSortedAccordingTo((one, other) -> one.phase().compareTo(other.phase()));
    }

    @Provide
    Arbitrary<Draft> drafts() {
        var words = Arbitraries.of("pump", "moon", "copper", "p u m p", "https://a.example", "a".repeat(30), "z\u0300\u0301\u0302\u0303\u0304", "\u202e", "\u0000", "");
        return words.list().ofMaxSize(30).map(list -> new Draft(String.join(" ", list)));
    }

    @Provide
    Arbitrary<Circumstances> known() {
        var few = Arbitraries.integers().between(0, 25);
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(false, false, true), few, few, few, few, few, Arbitraries.longs().between(0, 100))
                .as((staff, banned, lately, repeated, said, approved, rejected, hours) -> new Circumstances(staff, banned, lately, repeated, said, approved, rejected, Duration.ofHours(hours)));
    }

    private static RuleBook judged(RuleBook rules) {
        return new RuleBook(rules.blocked(), rules.suspect(), rules.lately(), rules.said(), rules.shortest(), rules.longest(), rules.longestWord(), rules.links(), rules.first(),
                rules.rejected(), rules.ageHours(), true, rules.reports(), rules.reportsHide());
    }

    private static Circumstances known(boolean banned, int lately, int repeated, int said, int approved, int rejected, int hours) {
        return new Circumstances(false, banned, lately, repeated, said, approved, rejected, Duration.ofHours(hours));
    }

    private static List<String> said(String text) {
        return said(new Draft(text), Circumstances.ORDINARY);
    }

    private static List<String> said(Draft draft, Circumstances known) {
        return Phases.judge(RULES, draft, known).reasons().stream().map(reason -> reason.phase() + " " + reason.opinion() + " " + reason.words()).toList();
    }
}
