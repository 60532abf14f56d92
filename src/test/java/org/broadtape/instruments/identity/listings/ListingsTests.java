package org.broadtape.instruments.identity.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Refused;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ListingsTests {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final InstrumentId ALPHA = new InstrumentId(1);
    private static final InstrumentId BETA = new InstrumentId(2);

    /// Somebody is listed, or ends; with an empty symbol it ends.
    record Step(InstrumentId who, String mic, String symbol, LocalDate day) {
    }

    @Property(tries = 1000)
    void onAnyDayASymbolHasOneHolderAtTheMostAndEveryPageAnAddressOfItsOwn(@ForAll("steps") List<Step> steps) {
        var listings = replay(steps);

        for (var one : listings.all()) {
            for (var other : listings.all()) {
                if (!one.equals(other) && one.isAt(other.mic(), other.symbol())) {
                    assertThat(one.until().isAfter(other.from()) && other.until().isAfter(one.from())).as("%s and %s", one, other).isFalse();
                }
                if (!one.equals(other) && one.instrument().equals(other.instrument())) {
                    assertThat(one.until().isAfter(other.from()) && other.until().isAfter(one.from())).as("%s and %s", one, other).isFalse();
                }
            }
        }
        var addresses = listings.addresses(Set.of());
        assertThat(addresses.entrySet().stream().map(entry -> listings.last(entry.getKey()).orElseThrow().mic() + "/" + entry.getValue())).doesNotHaveDuplicates();
        for (var one : listings.all()) {
            if (one.isOpen()) {
                assertThat(addresses).as("who holds a symbol has it as address").containsEntry(one.instrument(), one.symbol());
            }
        }
    }

    @Property(tries = 300)
    void whoHeldASymbolOnADayHoldsItOnThatDayWhateverComesLater(@ForAll("steps") List<Step> steps) {
        var half = replay(steps.subList(0, steps.size() / 2));
        var whole = replay(steps);

        for (var one : half.all()) {
            assertThat(whole.holder(one.mic(), one.symbol(), one.from())).as("%s", one).hasValue(one.instrument());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var who = Arbitraries.longs().between(1, 4).map(InstrumentId::new);
        var mic = Arbitraries.of("XJSE", "XLON");
        var symbol = Arbitraries.of("ABC", "XYZ", "ABC-2001", "");
        var day = Arbitraries.integers().between(0, 1500).map(FIRST::plusDays);
        return Combinators.combine(who, mic, symbol, day).as(Step::new).list().ofMaxSize(14);
    }

    /// What is refused changes nothing.
    private static Listings replay(List<Step> steps) {
        var listings = Listings.NONE;
        for (var step : steps) {
            try {
                listings = step.symbol().isEmpty() ? listings.end(step.who(), step.day()) : listings.list(step.who(), step.mic(), step.symbol(), step.day());
            } catch (Refused refused) {
                assertThat(refused).hasMessageMatching("(?s).*(End that listing first|Changes are told in the order of their days)");
            }
        }
        return listings;
    }

    @Example
    void anEarlierHolderOfASymbolHasTheYearOfItsLastDayInItsAddress() {
        var listings = Listings.NONE.list(ALPHA, "XJSE", "ABC", LocalDate.MIN).end(ALPHA, LocalDate.of(2011, 1, 1));

        assertThat(listings.addresses(Set.of())).as("nobody has been given it").containsEntry(ALPHA, "ABC");
        var reused = listings.list(BETA, "XJSE", "ABC", LocalDate.of(2015, 6, 1));
        assertThat(reused.addresses(Set.of())).containsEntry(ALPHA, "ABC-2010").containsEntry(BETA, "ABC");
        assertThat(reused.addresses(Set.of("XJSE/ABC-2010"))).containsEntry(ALPHA, "ABC-2010-2");
        assertThat(reused.holder("XJSE", "ABC", LocalDate.of(2009, 3, 2))).hasValue(ALPHA);
        assertThat(reused.holder("XJSE", "ABC", LocalDate.of(2012, 3, 2))).isEmpty();
    }

    @Example
    void aSymbolThatIsHeldIsNotGivenAwayUnasked() {
        var listings = Listings.NONE.list(ALPHA, "XJSE", "ABC", LocalDate.MIN);

        assertThatThrownBy(() -> listings.list(BETA, "XJSE", "ABC", FIRST)).isInstanceOf(Refused.class).hasMessage("ABC on XJSE is another's still. End that listing first");
        assertThatThrownBy(() -> listings.list(ALPHA, "XJSE", "XYZ", FIRST).list(ALPHA, "XJSE", "DEF", FIRST)).isInstanceOf(Refused.class)
                .hasMessage("It was listed as XJSE:XYZ on 2000-01-01, which is not before 2000-01-01. Changes are told in the order of their days");
    }
}
