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
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.listing.Listings;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;

/// `/authors/{slug}`: an author and what they wrote.
@Path("/authors/{slug}")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class AuthorResource {

    private final Authors authors;
    private final Listings listings;
    private final Visit visit;
    private final PageTags tags;

    AuthorResource(Authors authors, Listings listings, Visit visit, PageTags tags) {
        this.authors = authors;
        this.listings = listings;
        this.visit = visit;
        this.tags = tags;
    }

    @GET
    public TemplateInstance author(@PathParam("slug") Slug slug, @QueryParam("before") @DefaultValue("") String place) {
        var author = authors.called(slug);
        var before = Listing.before(place);
        var found = listings.byAuthor(author, visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        tags.forMembers().show("frame").show("author", author.id()).show("byline", author.id());
        Lines.shownOn(tags, found.items());
        var path = "/authors/" + slug;
        return Templates.author(new AuthorPage(author, path, Listing.of(found, before, path)));
    }
}
