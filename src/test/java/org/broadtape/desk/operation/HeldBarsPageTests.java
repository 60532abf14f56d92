package org.broadtape.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.bars.held.HeldBar;
import org.broadtape.instruments.bars.held.HeldBars;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a producer sees of daily prices that are held, and decides about them.
@QuarkusTest
class HeldBarsPageTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    @Inject
    Bars bars;

    @Inject
    HeldBars held;

    @Inject
    Jdbi jdbi;

    private final StaffSession producer = StaffSession.as(Role.PRODUCER);
    private Invented market;
    private InstrumentId npn;

    @BeforeEach
    void listed() {
        market = new Invented(jdbi);
        npn = market.share("NPN");
        told(MONDAY, "100");
    }

    @Test
    void anAbsurdMoveIsShownWithItsReasonAndCountsOnceItIsAccepted() {
        told(MONDAY.plusDays(1), "1000.25");
        assertThat(page()).contains(market.mic() + ":NPN", "Absurd move", "It closes +900 % from the close of 2024-03-04, and no action explains it.", "1000.25");
        assertThat(producer.asks().get("/desk/prices").asString()).contains("/desk/prices/bars");

        var accepted = producer.asks().post("/desk/prices/bars/" + mine().id() + "/acceptance");
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(accepted.header("Location")).endsWith("/desk/prices/bars?done=bar-accepted");
        assertThat(closes()).containsExactly("100", "1000.25");
        assertThat(audited()).containsExactly("bar released");
    }

    @Test
    void whatIsDiscardedStaysOutAndCannotBeDecidedTwice() {
        told(MONDAY.plusDays(1), "0");
        var id = mine().id();
        var discarded = producer.asks().post("/desk/prices/bars/" + id + "/discarding");
        assertThat(discarded.statusCode()).isEqualTo(303);
        assertThat(discarded.header("Location")).endsWith("/desk/prices/bars?done=bar-discarded");
        assertThat(closes()).containsExactly("100");
        assertThat(audited()).containsExactly("bar discarded");
        assertThat(producer.asks().post("/desk/prices/bars/" + id + "/discarding").statusCode()).as("decided already").isEqualTo(404);
    }

    @Test
    void aGapCannotBeAcceptedOnlyConfirmed() {
        told(MONDAY.plusDays(30), "101");
        assertThat(page()).contains("There is no bar between 2024-03-04 and 2024-04-03.", "There was none");

        var answer = producer.asks().post("/desk/prices/bars/" + mine().id() + "/acceptance");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("With a gap no bar was put aside: import what is missing, or discard it", market.mic() + ":NPN");
    }

    @Test
    void whoOnlyWritesSeesNothingOfIt() {
        assertThat(StaffSession.as(Role.EDITOR).asks().get("/desk/prices/bars").statusCode()).isEqualTo(403);
    }

    /// The page begins behind whatever other tests have left held.
    private String page() {
        return producer.asks().get("/desk/prices/bars?after=" + (mine().id() - 1)).asString();
    }

    private HeldBar mine() {
        var id = jdbi.withHandle(db -> db.createQuery("select max(id) from instruments.bar_held where instrument_id = :id").bind("id", npn.value()).mapTo(Long.class).one());
        return held.open(Actor.OPERATOR, id - 1, 1).getFirst();
    }

    private List<String> closes() {
        return bars.raw(npn, LocalDate.MIN, LocalDate.MAX).stream().map(bar -> bar.close().toPlainString()).toList();
    }

    private List<String> audited() {
        return jdbi.withHandle(db -> db.createQuery("select what from members.audit where subject = :subject").bind("subject", npn.aggregate()).mapTo(String.class).list());
    }

    private void told(LocalDate day, String price) {
        var close = new BigDecimal(price);
        bars.keep(npn, List.of(new Bar(day, close, close, close, close, 1)), "test");
    }
}
