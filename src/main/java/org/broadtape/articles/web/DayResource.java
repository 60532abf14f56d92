package org.broadtape.articles.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;

/// `/archive/{day}`: what was published on a day, as the paper's own calendar counts it; `/archive` is today.
@Path("/archive")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class DayResource {

    private final Listings listings;
    private final Visit visit;
    private final PageTags tags;
    private final ZoneId zone;
    private final Clock clock;

    DayResource(Listings listings, Visit visit, PageTags tags, ZoneId zone, Clock clock) {
        this.listings = listings;
        this.visit = visit;
        this.tags = tags;
        this.zone = zone;
        this.clock = clock;
    }

    @GET
    public TemplateInstance today() {
        return page(LocalDate.now(clock.withZone(zone)), "");
    }

    @GET
    @Path("/{day}")
    public TemplateInstance day(@PathParam("day") String day, @QueryParam("before") @DefaultValue("") String place) {
        return page(read(day), place);
    }

    private TemplateInstance page(LocalDate day, String place) {
        var before = Listing.before(place);
        var found = listings.onDay(day, zone, visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        var today = LocalDate.now(clock.withZone(zone));
        tags.forMembers().show("frame").show("day/" + day).until(today.plusDays(1).atStartOfDay(zone).toInstant());
        Lines.shownOn(tags, found.items());
        var after = Optional.of(day.plusDays(1)).filter(next -> !next.isAfter(today));
        return Templates.day(new DayPage(day, day.minusDays(1), after, Listing.of(found, before, "/archive/" + day)));
    }

    private LocalDate read(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(read -> !read.isAfter(LocalDate.now(clock.withZone(zone))) && read.getYear() > 1000)
                    .orElseThrow(() -> new NotFound("archive of " + day));
        } catch (DateTimeException notADay) {
            throw new NotFound("archive of " + day);
        }
    }
}
