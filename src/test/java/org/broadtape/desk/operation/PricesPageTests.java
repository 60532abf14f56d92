package org.broadtape.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.quotes.HeldQuote;
import org.broadtape.instruments.quotes.HeldQuotes;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a producer sees of the sources of quotes, and decides of what they said.
@QuarkusTest
class PricesPageTests {

    @Inject
    Quotes quotes;

    @Inject
    HeldQuotes held;

    @Inject
    Sources sources;

    @Inject
    Prices prices;

    @Inject
    Jdbi jdbi;

    private final StaffSession producer = StaffSession.as(Role.PRODUCER);
    private final String source = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant then = Instant.now().minusSeconds(600);
    private Invented market;
    private InstrumentId npn;

    @BeforeEach
    void listed() {
        sources.add(source, List.of("name=Prices of " + source, "kind=push", "licence=for <readers>", "on=yes"));
        market = new Invented(jdbi);
        npn = market.share("NPN");
        told("100", then);
    }

    @Test
    void aSourceIsShownWithItsLicenceAndHowItIs() {
        assertThat(producer.asks().get("/desk/prices").asString()).contains("Prices of " + source, "for &lt;readers&gt;", "well");
        jdbi.useHandle(db -> db.execute("update instruments.quote_source set spoke_at = now() - interval '4 days' where slug = ?", source));
        assertThat(producer.asks().get("/desk/prices").asString()).contains("stopped");
        sources.change(source, List.of("on=no"));
    }

    @Test
    void aHeldPriceIsShownWithItsReasonAndAcceptedOrDiscarded() {
        told("60", then.plusSeconds(1));
        assertThat(producer.asks().get("/desk/prices").asString()).contains(market.mic() + ":NPN", "it differs too much from the last price");

        var accepted = producer.asks().post("/desk/prices/held/" + mine().id() + "/acceptance");
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(accepted.header("Location")).endsWith("/desk/prices?done=price-accepted");
        assertThat(price()).isEqualByComparingTo("60");

        told("6000", then.plusSeconds(2));
        var id = mine().id();
        assertThat(producer.asks().post("/desk/prices/held/" + id + "/discarding").header("Location")).endsWith("/desk/prices?done=price-discarded");
        assertThat(price()).isEqualByComparingTo("60");
        assertThat(producer.asks().post("/desk/prices/held/" + id + "/discarding").statusCode()).as("decided already").isEqualTo(404);
    }

    @Test
    void whatCannotBeAcceptedIsRefusedInWords() {
        told("101", Instant.now().plusSeconds(3600));
        var answer = producer.asks().post("/desk/prices/held/" + mine().id() + "/acceptance");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("cannot be accepted: its time is in the future. Discard it.");
    }

    private HeldQuote mine() {
        return held.open(Actor.OPERATOR).stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    }

    private BigDecimal price() {
        return Objects.requireNonNull(prices.now(List.of(npn)).get(npn)).price();
    }

    private void told(String price, Instant at) {
        quotes.accept(List.of(new Offer(new Offer.Name(market.mic(), "NPN", ""), new BigDecimal(price), "", at, 0)), sources.called(source));
    }
}
