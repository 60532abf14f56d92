package org.broadtape.site.web;

import java.time.Clock;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.broadtape.site.Dates;
import org.broadtape.site.front.FrontDesk;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/`: the front page. With a query it may be the address of something that moved in: other systems number their pages so (`/?p=12`).
@Path("/")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class FrontResource {

    private static final Set<String> NUMBERS = Set.of("p", "page_id", "cat", "tag", "author");

    private final FrontDesk desk;
    private final Dates dates;
    private final Visit visit;
    private final PageTags tags;
    private final Clock clock;
    private final Newsstand newsstand;

    FrontResource(FrontDesk desk, Dates dates, Visit visit, PageTags tags, Clock clock, Newsstand newsstand) {
        this.desk = desk;
        this.dates = dates;
        this.visit = visit;
        this.tags = tags;
        this.clock = clock;
        this.newsstand = newsstand;
    }

    @GET
    public RestResponse<TemplateInstance> front(@Context UriInfo address) {
        return address.getQueryParameters().entrySet().stream().filter(query -> NUMBERS.contains(query.getKey()) && !query.getValue().isEmpty())
                .flatMap(query -> newsstand.formerlyAt("/?" + query.getKey() + "=" + query.getValue().getFirst(), visit.viewer(), Channel.SITE).stream()).findFirst()
                .map(moved -> ResponseBuilder.<TemplateInstance>create(Status.MOVED_PERMANENTLY).header("Location", moved.path()).build())
                .orElseGet(() -> RestResponse.ok(page()));
    }

    private TemplateInstance page() {
        var front = desk.front(visit.viewer());
        tags.forMembers().show("frame").show("front").until(dates.midnightAfter(clock.instant()));
        front.stories().forEach(this::shown);
        return Templates.front(front);
    }

    private void shown(Teaser story) {
        tags.show("article", story.id().value());
        story.byline().forEach(name -> tags.show("portrait/" + Slug.of(name, "author")));
        tags.until(story.until());
        if (story.bound()) {
            tags.never();
        }
    }
}
