package org.broadtape.instruments.announcements.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/announcements`: the newest, of everybody or of what is asked for.
@Path("/announcements")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class AnnouncementsResource {

    private final AnnouncementsPages pages;
    private final PageTags tags;

    AnnouncementsResource(AnnouncementsPages pages, PageTags tags) {
        this.pages = pages;
        this.tags = tags;
    }

    @GET
    public TemplateInstance announcements(@QueryParam("q") @DefaultValue("") String words, @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("instrument") @DefaultValue("") String instrument, @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("sensitive") @DefaultValue("") String sensitive, @QueryParam("day") @DefaultValue("") String day, @QueryParam("before") @DefaultValue("") String place) {
        tags.show("frame").show("announcements");
        var before = place.isEmpty() ? Before.NEWEST : Before.parse(place).orElseThrow(() -> new NotFound("announcements before " + place));
        return Templates.announcements(pages.of(new Query(words, company, instrument, category, sensitive, day), before));
    }
}
