package org.broadtape.instruments.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.instruments.happenings.Timeline;
import org.broadtape.instruments.plot.Plot;
import org.broadtape.instruments.plot.Plots;
import org.broadtape.instruments.plot.Wish;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/instruments/{mic}/{symbol}`: the page of an instrument. A page that shows a price is kept for a minute at the most: no quote drops it.
@Path("/instruments/{mic}/{address}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class InstrumentResource {

    static final Duration KEPT = Duration.ofSeconds(60);

    private final Instruments instruments;
    private final Companies companies;
    private final PriceViews prices;
    private final Plots plots;
    private final Charts charts;
    private final Controls controls;
    private final Timeline timeline;
    private final Facts facts;
    private final ActionLines actions;
    private final Floor floor;
    private final PageTags tags;
    private final InstrumentMessages words;
    private final Clock clock;

    InstrumentResource(Instruments instruments, Companies companies, PriceViews prices, Plots plots, Charts charts, Controls controls, Timeline timeline, Facts facts, ActionLines actions,
            Floor floor, PageTags tags, InstrumentMessages words, Clock clock) {
        this.instruments = instruments;
        this.companies = companies;
        this.prices = prices;
        this.plots = plots;
        this.charts = charts;
        this.controls = controls;
        this.timeline = timeline;
        this.facts = facts;
        this.actions = actions;
        this.floor = floor;
        this.tags = tags;
        this.words = words;
        this.clock = clock;
    }

    @GET
    public Response page(@PathParam("mic") String mic, @PathParam("address") String address, @Context UriInfo asked) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        if (!instrument.path().endsWith("/" + mic + "/" + address)) {
            return Response.status(Response.Status.FOUND).location(URI.create(instrument.path())).build();
        }
        return Response.ok(Templates.instrument(page(instrument, Wish.of(asked.getQueryParameters()::getFirst)))).build();
    }

    private InstrumentPage page(Instrument instrument, Wish wish) {
        var now = clock.instant();
        tags.show("frame").show(instrument.id().aggregate()).until(now.plus(KEPT));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var company = instrument.company().map(companies::of);
        company.ifPresent(one -> tags.show(one.id().aggregate()));
        var price = Optional.ofNullable(prices.of(List.of(instrument)).get(instrument.id()));
        var closes = plots.closes(instrument, now);
        var plot = plots.of(instrument, wish, closes, now);
        var before = timeline.of(instrument);
        var drawn = plot.periods().isPresent() || !closes.since(LocalDate.MIN).isEmpty();
        return new InstrumentPage(instrument, word(instrument.kind()), floor.name(instrument.mic()), floor.trading(instrument.mic(), now), company, price,
                drawn ? charts.of(plot, before.known()) : "", drawn ? Optional.of(controls.of(plot)) : Optional.empty(), plot.other().map(Plot.Other::instrument), before,
                facts.of(instrument, closes, today), actions.of(instrument, closes.actions()));
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
