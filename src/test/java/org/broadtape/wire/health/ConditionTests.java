package org.broadtape.wire.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadtape.wire.contracts.Contracts;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.ways.Hours;
import org.broadtape.wire.ways.Standing;
import org.junit.jupiter.api.Test;

class ConditionTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Provider provider = Contracts.some("silence = \"6h\"\n");
    private final String slug = provider.slug().value();

    @Test
    void itSaysWhatCameAndHowThatComparesWithEarlierWeeks() {
        assertThat(condition(NOW.minusSeconds(180), Duration.ofSeconds(4)).lines())
                .containsExactly(slug + ": last item 3 min ago, 12 this hour (usually 9), here 4 s after the agency's time; in 24 hours 2 held, 1 refused, 999 sent again");
        assertThat(condition(NOW.minusSeconds(180), Duration.ofSeconds(4)).problems()).isEmpty();
    }

    @Test
    void aSilenceLongerThanTheContractAllowsIsAnAlarm() {
        assertThat(condition(NOW.minus(Duration.ofHours(6)), Duration.ZERO).isSilent()).isFalse();
        assertThat(condition(NOW.minus(Duration.ofHours(7)), Duration.ZERO).problems())
                .containsExactly(slug + ": SILENT for 7 h, longer than the 6 h of its contract. Ask the agency.");
    }

    @Test
    void whoHasNeverSentAnythingIsSilentFromTheFirstDayOfTheContract() {
        var never = new Condition(provider, Optional.empty(), NOW.minus(Duration.ofDays(3)), List.of(), "", NOW);

        assertThat(never.isSilent()).isTrue();
        assertThat(never.lines()).startsWith(slug + ": no item has come by itself");
    }

    @Test
    void aClockThatIsAnHourOffIsNoticedInBothDirections() {
        assertThat(condition(NOW, Duration.ofHours(1).plusSeconds(5)).problems()).singleElement().asString().startsWith(slug + ": here 60 min after the agency's time. Ask the agency");
        assertThat(condition(NOW, Duration.ofHours(-1)).problems()).singleElement().asString().startsWith(slug + ": its times are 60 min ahead of ours. Ask the agency");
    }

    @Test
    void whatIsWrongWithAWayInIsSaidSinceWhen() {
        var down = new Standing(slug, "poll", "https://cape.example/feed", NOW.plusSeconds(600), "", "", 20, 12, false, 3, "its server answered 503", Optional.of(NOW.minusSeconds(60)));
        var condition = new Condition(provider, Optional.empty(), NOW, List.of(down), "its hub was asked and has not come to verify", NOW);

        assertThat(condition.lines()).containsExactly(slug + ": no item has come by itself", slug + ": asked 20 times, of which 12 had nothing new; next in 10 min",
                slug + ": its hub was asked and has not come to verify", slug + ", poll since 2026-11-24T11:59:00Z: its server answered 503");
        assertThat(condition.problems()).containsExactly(slug + ", poll since 2026-11-24T11:59:00Z: its server answered 503");
    }

    private Condition condition(Instant last, Duration lag) {
        return new Condition(provider, Optional.of(new Hours.Count(slug, Optional.of(last), 12, 999, 2, 1, Optional.of(lag), Optional.of(9.25))), NOW, List.of(), "", NOW);
    }
}
