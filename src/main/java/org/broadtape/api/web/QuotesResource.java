package org.broadtape.api.web;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.Problem;
import org.broadtape.api.keys.Scope;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;

/// `/api/v1/quotes`: the latest prices of some instruments, live where the key has that, otherwise as late as everybody sees them. Sources push their quotes to the
/// same address with another method.
@Path("/api/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QuotesResource {

    private static final int MOST = 100;
    private static final String INSTRUMENTS = "instruments";

    private final Gate gate;
    private final Answers answers;
    private final Things things;
    private final Prices prices;

    QuotesResource(Gate gate, Answers answers, Things things, Prices prices) {
        this.gate = gate;
        this.answers = answers;
        this.things = things;
        this.prices = prices;
    }

    @GET
    public Response latest(@Context UriInfo uri) {
        var key = gate.open(Scope.QUOTES_READ);
        var query = Query.of(uri, INSTRUMENTS);
        var asked = things.all(INSTRUMENTS, query.list(INSTRUMENTS, MOST));
        if (asked.isEmpty()) {
            throw Problem.at(INSTRUMENTS, "Write which instruments are meant, by their numbers or as MIC:SYMBOL, with commas between.");
        }
        var ids = asked.stream().map(Instrument::id).toList();
        var found = key.opens(Scope.QUOTES_LIVE) ? prices.live(ids) : prices.now(ids);
        var besides = Answers.object();
        var without = besides.putArray("without_price");
        ids.stream().filter(id -> !found.containsKey(id)).forEach(id -> without.add(id.value()));
        var items = asked.stream().flatMap(one -> Optional.ofNullable(found.get(one.id())).map(price -> json(one, price)).stream()).toList();
        return answers.page(query, items, Optional.empty(), besides);
    }

    private static ObjectNode json(Instrument instrument, PriceNow price) {
        var json = Answers.object();
        json.set("instrument", InstrumentJson.named(instrument));
        json.put("price", price.price().toPlainString());
        price.previousClose().ifPresent(close -> json.put("previous_close", close.toPlainString()));
        price.change().ifPresent(change -> json.put("change", change.toPlainString()));
        price.percent().ifPresent(percent -> json.put("percent", percent.toPlainString()));
        json.put("at", price.at().toString()).put("kind", price.live() ? "quote" : "close");
        CompanyJson.said(json, "source", price.source());
        return json.put("delay_seconds", price.delay().toSeconds());
    }
}
