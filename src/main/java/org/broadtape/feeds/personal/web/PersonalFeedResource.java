package org.broadtape.feeds.personal.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.broadtape.feeds.personal.PersonalFeeds;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/feed`: a member makes the address of their own feed, and takes it back. The address is shown in the answer that made it, and never again.
@Path("/account/feed")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class PersonalFeedResource {

    private final PersonalFeeds feeds;
    private final Settings settings;
    private final Visit visit;

    PersonalFeedResource(PersonalFeeds feeds, Settings settings, Visit visit) {
        this.feeds = feeds;
        this.settings = settings;
        this.visit = visit;
    }

    @GET
    public TemplateInstance show() {
        return page(visit.signedIn().member(), Optional.empty());
    }

    @POST
    public TemplateInstance make() {
        var member = visit.signedIn().member();
        try {
            return page(member, Optional.of(settings.at("/feeds/" + feeds.make(member, visit.network()).text())));
        } catch (Refused notTheirs) {
            throw new NotAllowed(notTheirs.sentence());
        }
    }

    @POST
    @Path("removal")
    public RestResponse<Void> takeBack() {
        feeds.takeBack(visit.signedIn().member(), visit.network());
        return Answers.to("/account/feed");
    }

    private TemplateInstance page(MemberId member, Optional<String> address) {
        return Templates.personal(new FeedPage(feeds.mayHave(member), feeds.madeAt(member), address));
    }
}
