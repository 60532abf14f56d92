package org.broadtape.articles.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.listing.Listings;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;

/// `/topics/{slug}`: what is about a topic.
@Path("/topics/{slug}")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class TopicResource {

    private final Topics topics;
    private final Listings listings;
    private final Visit visit;
    private final PageTags tags;

    TopicResource(Topics topics, Listings listings, Visit visit, PageTags tags) {
        this.topics = topics;
        this.listings = listings;
        this.visit = visit;
        this.tags = tags;
    }

    @GET
    public TemplateInstance topic(@PathParam("slug") Slug slug, @QueryParam("before") @DefaultValue("") String place) {
        var topic = topics.called(slug);
        var before = Listing.before(place);
        var found = listings.onTopic(topic, visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        tags.forMembers().show("frame").show("topic", topic.id()).show("topic-words", topic.id());
        Lines.shownOn(tags, found.items());
        var path = "/topics/" + slug;
        return Templates.listing(new ListingPage(true, topic.name(), topic.description(), path, path, 0, Listing.of(found, before, path)));
    }
}
