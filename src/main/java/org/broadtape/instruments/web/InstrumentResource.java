package org.broadtape.instruments.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/instruments/{mic}/{symbol}`: the page of an instrument. A page that shows a price is kept for a minute at the most: no quote drops it.
@Path("/instruments/{mic}/{address}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class InstrumentResource {

    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Instruments instruments;
    private final Companies companies;
    private final PriceViews prices;
    private final Charts charts;
    private final Facts facts;
    private final ActionLines actions;
    private final Floor floor;
    private final PageTags tags;
    private final InstrumentMessages words;
    private final Clock clock;

    InstrumentResource(Instruments instruments, Companies companies, PriceViews prices, Charts charts, Facts facts, ActionLines actions, Floor floor, PageTags tags, InstrumentMessages words, Clock clock) {
        this.instruments = instruments;
        this.companies = companies;
        this.prices = prices;
        this.charts = charts;
        this.facts = facts;
        this.actions = actions;
        this.floor = floor;
        this.tags = tags;
        this.words = words;
        this.clock = clock;
    }

    @GET
    public Response page(@PathParam("mic") String mic, @PathParam("address") String address, @QueryParam("range") @DefaultValue("") String range,
            @QueryParam("as") @DefaultValue("") String as, @QueryParam("scale") @DefaultValue("") String scale) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        if (!instrument.path().endsWith("/" + mic + "/" + address)) {
            return Response.status(Response.Status.FOUND).location(URI.create(instrument.path())).build();
        }
        return Response.ok(Templates.instrument(page(instrument, new Charts.Wish(Charts.Range.of(range), as.equals("candles"), scale.equals("log"))))).build();
    }

    private InstrumentPage page(Instrument instrument, Charts.Wish wish) {
        var now = clock.instant();
        tags.show("frame").show(instrument.id().aggregate()).until(now.plus(KEPT));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var company = instrument.company().map(companies::of);
        company.ifPresent(one -> tags.show(one.id().aggregate()));
        var price = Optional.ofNullable(prices.of(List.of(instrument)).get(instrument.id()));
        return new InstrumentPage(instrument, word(instrument.kind()), floor.name(instrument.mic()), floor.trading(instrument.mic(), now), company, price,
                charts.of(instrument, wish, today), charts.ranges(instrument, wish), facts.of(instrument, today), actions.of(instrument));
    }

    private String word(Kind kind) {
        return switch (kind) {
            case SHARE -> words.share();
            case FUND -> words.fund();
            case INDEX -> words.index();
            case CURRENCY_PAIR -> words.pair();
            case COMMODITY -> words.commodity();
            case BOND -> words.bond();
            case CRYPTO -> words.crypto();
        };
    }
}
