package org.broadtape.instruments.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.happenings.Happening;
import org.broadtape.instruments.happenings.Timeline;
import org.broadtape.instruments.plot.Plot;
import org.broadtape.instruments.plot.Plots;
import org.broadtape.instruments.plot.Wish;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/instruments/{mic}/{symbol}/bars.json`: what is drawn on the page of an instrument, for the script that takes its chart over. Asked for as the page is,
/// and kept as long.
@Path("/instruments/{mic}/{address}/bars.json")
@Produces("application/json")
@RunOnVirtualThread
class BarsResource {

    private final Instruments instruments;
    private final Plots plots;
    private final Timeline timeline;
    private final PageTags tags;
    private final InstrumentMessages words;
    private final Locale language;
    private final Clock clock;

    BarsResource(Instruments instruments, Plots plots, Timeline timeline, PageTags tags, InstrumentMessages words, Settings settings, Clock clock) {
        this.instruments = instruments;
        this.plots = plots;
        this.timeline = timeline;
        this.tags = tags;
        this.words = words;
        this.language = settings.language();
        this.clock = clock;
    }

    @GET
    public String bars(@PathParam("mic") String mic, @PathParam("address") String address, @Context UriInfo asked) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        var now = clock.instant();
        tags.show(instrument.id().aggregate()).until(now.plus(InstrumentResource.KEPT));
        var plot = plots.of(instrument, Wish.of(asked.getQueryParameters()::getFirst), now);
        var periods = plot.periods().orElseThrow(() -> new NotFound("prices of " + mic + ":" + address));
        return BarsJson.of(plot, periods, timeline.of(instrument).known(), one -> label(one, plot),
                new BarsJson.Words(words.opening(), words.high(), words.low(), words.closing(), words.volume(), words.keys()))
                .text();
    }

    private String label(Happening one, Plot plot) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language).format(one.at().atZone(plot.zone())) + ": " + one.headline();
    }
}
