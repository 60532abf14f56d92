package org.broadtape.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.identity.Identifiers;
import org.broadtape.instruments.roll.InstrumentWish;
import org.broadtape.instruments.roll.Roll;

/// `/api/v1/instruments`: all instruments a page at a time, or those that had a symbol, market or ISIN on a day.
@Path("/api/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InstrumentsResource {

    private final Gate gate;
    private final Answers answers;
    private final Roll roll;
    private final Identifiers identifiers;
    private final Settings settings;
    private final Clock clock;

    InstrumentsResource(Gate gate, Answers answers, Roll roll, Identifiers identifiers, Settings settings, Clock clock) {
        this.gate = gate;
        this.answers = answers;
        this.roll = roll;
        this.identifiers = identifiers;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    public Response all(@Context UriInfo uri) {
        gate.open(Scope.COMPANIES_READ);
        var query = Query.of(uri, Query.LIMIT, Query.CURSOR, "mic", "symbol", "isin", "on", "company", "kind", "status");
        var wish = new InstrumentWish(query.mic("mic"), query.text("symbol").map(text -> text.toUpperCase(Locale.ROOT)).orElse(""), query.isin("isin"),
                query.day("on").orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), query.number("company").map(CompanyId::new),
                query.word("kind", Kind.values()), query.word("status", Status.values()));
        var limit = query.limit();
        var found = roll.instruments(wish, query.numberedPlace().orElse(0L), limit + 1);
        var numbers = identifiers.of(found.stream().map(Instrument::id).toList());
        return answers.page(query, limit, found, one -> InstrumentJson.of(one, numbers.getOrDefault(one.id(), List.of()), settings), one -> one.id().toString());
    }
}
