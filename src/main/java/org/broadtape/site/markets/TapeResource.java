package org.broadtape.site.markets;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.kernel.PageTags;

/// `/quotes/tape`: what stands on the tape with its prices, for the script of every page.
@Path("/quotes/tape")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class TapeResource {

    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Tape tape;
    private final PriceViews views;
    private final PageTags tags;
    private final Clock clock;

    TapeResource(Tape tape, PriceViews views, PageTags tags, Clock clock) {
        this.tape = tape;
        this.views = views;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    public TemplateInstance tape() {
        tags.show("companies").until(clock.instant().plus(KEPT));
        return Templates.tapePrices(List.copyOf(views.of(tape.instruments()).values()));
    }
}
