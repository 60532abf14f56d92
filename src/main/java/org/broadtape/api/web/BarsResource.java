package org.broadtape.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.Problem;
import org.broadtape.api.keys.Scope;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.series.Series;

/// `/api/v1/instruments/{instrument}/bars`: daily prices, the oldest first, raw or adjusted.
@Path("/api/v1/instruments/{instrument}/bars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BarsResource {

    /// Forty years.
    private static final int MOST = 10_000;
    private static final int USUAL = 1000;

    private final Gate gate;
    private final Answers answers;
    private final Things things;
    private final Bars bars;
    private final Series series;

    BarsResource(Gate gate, Answers answers, Things things, Bars bars, Series series) {
        this.gate = gate;
        this.answers = answers;
        this.things = things;
        this.bars = bars;
        this.series = series;
    }

    @GET
    public Response bars(@PathParam("instrument") String name, @Context UriInfo uri) {
        gate.open(Scope.BARS_READ);
        var query = Query.of(uri, Query.LIMIT, Query.CURSOR, "from", "to", "adjusted");
        var instrument = things.instrument(name);
        var from = query.day("from").orElse(Query.FIRST_DAY);
        var to = query.day("to").orElse(Query.LAST_DAY);
        if (from.isAfter(to)) {
            throw Problem.at("from", "It is after the day of 'to', " + to + ".");
        }
        var adjusted = query.word("adjusted", Adjusted.values()).orElse(Adjusted.NONE);
        var limit = query.limit(USUAL, MOST);
        var begin = query.placedDay().map(day -> day.plusDays(1)).orElse(from);
        var found = begin.isAfter(to) ? List.<Bar>of() : of(instrument.id(), begin, to, adjusted);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        var besides = Answers.object();
        besides.set("instrument", InstrumentJson.named(instrument));
        besides.put("adjusted", Query.word(adjusted));
        return answers.page(query, shown.stream().map(BarsResource::json).toList(), found.size() > limit ? Optional.of(shown.getLast().day().toString()) : Optional.empty(), besides);
    }

    private List<Bar> of(InstrumentId id, LocalDate from, LocalDate to, Adjusted adjusted) {
        return switch (adjusted) {
            case NONE -> bars.raw(id, from, to);
            case SPLITS -> series.splitsOnly(id, from, to);
            case ALL -> series.adjusted(id, from, to);
        };
    }

    private static ObjectNode json(Bar bar) {
        return Answers.object().put("day", bar.day().toString()).put("open", bar.open().toPlainString()).put("high", bar.high().toPlainString()).put("low", bar.low().toPlainString())
                .put("close", bar.close().toPlainString()).put("volume", bar.volume());
    }
}
