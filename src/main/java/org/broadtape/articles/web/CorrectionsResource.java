package org.broadtape.articles.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Corrected;
import org.broadtape.articles.listing.Listings;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;

/// `/corrections`: what was wrong and is right now.
@Path("/corrections")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class CorrectionsResource {

    private final Listings listings;
    private final Visit visit;
    private final PageTags tags;

    CorrectionsResource(Listings listings, Visit visit, PageTags tags) {
        this.listings = listings;
        this.visit = visit;
        this.tags = tags;
    }

    @GET
    public TemplateInstance corrections(@QueryParam("before") @DefaultValue("") String place) {
        var before = Listing.before(place);
        var found = listings.corrections(visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        tags.forMembers().show("frame").show("corrections");
        Lines.shownOn(tags, found.items().stream().map(Corrected::article).toList());
        return Templates.corrections(new CorrectionsPage(found.items(), found.older().map(next -> "/corrections?before=" + next)));
    }
}
