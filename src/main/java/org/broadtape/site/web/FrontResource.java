package org.broadtape.site.web;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Teaser;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;
import org.broadtape.site.Dates;
import org.broadtape.site.front.FrontDesk;

/// `/`: the front page.
@Path("/")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class FrontResource {

    private final FrontDesk desk;
    private final Dates dates;
    private final Visit visit;
    private final PageTags tags;
    private final Clock clock;

    FrontResource(FrontDesk desk, Dates dates, Visit visit, PageTags tags, Clock clock) {
        this.desk = desk;
        this.dates = dates;
        this.visit = visit;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    public TemplateInstance front() {
        var front = desk.front(visit.viewer());
        tags.show("frame").show("front").until(dates.midnightAfter(clock.instant()));
        front.stories().forEach(this::shown);
        return Templates.front(front);
    }

    private void shown(Teaser story) {
        tags.show("article", story.id().value());
        story.expires().ifPresent(tags::until);
        if (story.bound()) {
            tags.never();
        }
    }
}
