package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.broadtape.api.keys.Scope;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Daily prices as programs fetch them.
@QuarkusTest
class BarsTests {

    private static final LocalDate MONDAY = LocalDate.parse("2024-03-04");

    @Inject
    Bars bars;

    @Inject
    Actions actions;

    @Inject
    Jdbi jdbi;

    private Program program = new Program(0, "");
    private InstrumentId npn = new InstrumentId(0);

    @BeforeEach
    void fiveDays() {
        program = Program.with(Scope.BARS_READ);
        npn = new Invented(jdbi).share("NPN");
        bars.keep(npn, List.of(bar(0, "100.10"), bar(1, "104.00"), bar(2, "105.00"), bar(3, "106.00"), bar(4, "107.50")), "test");
    }

    @Test
    void aPriceIsAStringAsItWasSaid() {
        var json = program.get("/api/v1/instruments/" + npn.value() + "/bars?limit=1").jsonPath();

        assertThat(json.getString("items[0].day")).isEqualTo("2024-03-04");
        assertThat(json.<Object> get("items[0].close")).isInstanceOf(String.class);
        assertThat(new BigDecimal(json.getString("items[0].close"))).isEqualByComparingTo("100.10");
        assertThat(json.<Object> get("items[0].volume")).isEqualTo(1000);
        assertThat(json.getString("instrument.unit.code")).isEqualTo("ZAC");
        assertThat(json.getString("adjusted")).isEqualTo("none");
    }

    @Test
    void bothDaysAreIncluded() {
        assertThat(days("from=2024-03-05&to=2024-03-07")).containsExactly("2024-03-05", "2024-03-06", "2024-03-07");
        assertThat(days("to=2024-03-03")).isEmpty();
        var wrong = program.get("/api/v1/instruments/" + npn.value() + "/bars?from=2024-03-05&to=2024-03-04");
        KeyTests.problem(wrong, 400, "parameter", "It is after the day of 'to', 2024-03-04");
    }

    /// On whatever page a day stands, it is adjusted for what came after it.
    @Test
    void adjustedPricesAreTheSameOnEveryPage() {
        split(2, 5);

        for (var limit : List.of(1, 2, 3, 10)) {
            assertThat(closes("adjusted=splits&limit=" + limit)).as("pages of %d", limit).containsExactly("20.02", "20.8", "105", "106", "107.5"); // 100.10 ÷ 5, 104 ÷ 5
        }
        assertThat(closes("adjusted=none")).containsExactly("100.1", "104", "105", "106", "107.5");
        assertThat(closes("adjusted=all&to=2024-03-05")).containsExactly("20.02", "20.8");
    }

    @Test
    void aDayThatArrivesWhileSomebodyPagesComesInItsPlace() {
        var first = program.get("/api/v1/instruments/" + npn.value() + "/bars?limit=3").jsonPath();
        bars.keep(npn, List.of(bar(7, "108.00"), bar(8, "109.00")), "test");

        var second = program.get(Program.pathOf(first.getString("next"))).jsonPath();

        assertThat(first.getList("items.day")).hasSize(3);
        assertThat(second.getList("items.day")).containsExactly("2024-03-07", "2024-03-08", "2024-03-11");
        assertThat(program.get(Program.pathOf(second.getString("next"))).jsonPath().getList("items.day")).containsExactly("2024-03-12");
    }

    @Test
    void aKeyForCompaniesOpensNoPrices() {
        KeyTests.problem(Program.with(Scope.COMPANIES_READ).get("/api/v1/instruments/" + npn.value() + "/bars"), 403, "scope", "bars:read");
    }

    private List<String> days(String query) {
        return program.get("/api/v1/instruments/" + npn.value() + "/bars?" + query).jsonPath().getList("items.day");
    }

    private List<String> closes(String query) {
        var closes = new ArrayList<String>();
        var next = Optional.of("/api/v1/instruments/" + npn.value() + "/bars?" + query);
        while (next.isPresent()) {
            var page = program.get(next.get()).jsonPath();
            page.getList("items.close", String.class).forEach(close -> closes.add(new BigDecimal(close).stripTrailingZeros().toPlainString()));
            next = Optional.ofNullable(page.getString("next")).map(Program::pathOf);
        }
        return closes;
    }

    private void split(int day, int into) {
        actions.keep(new Action(npn, ActionKind.SPLIT, "split", MONDAY.plusDays(day), Optional.empty(), Optional.empty(), Optional.empty(), "",
                Optional.of(new Ratio(new BigDecimal(into), BigDecimal.ONE)), Optional.empty(), Optional.empty(), Optional.empty(), "", "test"));
    }

    private static Bar bar(int day, String close) {
        var price = new BigDecimal(close);
        return new Bar(MONDAY.plusDays(day), price, price, price, price, 1000);
    }
}
