package org.broadtape.comments.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.broadtape.comments.Threads;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/comments`: what a member wrote, whatever became of it.
@Path("/account/comments")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class OwnResource {

    private static final int LENGTH = 30;

    private final Threads threads;
    private final Asking asking;

    OwnResource(Threads threads, Asking asking) {
        this.threads = threads;
        this.asking = asking;
    }

    @GET
    public RestResponse<TemplateInstance> all(@QueryParam("before") @DefaultValue("") String before) {
        var found = threads.by(asking.signedIn().member(), CommentsResource.number(before), LENGTH + 1);
        var shown = found.subList(0, Math.min(LENGTH, found.size()));
        return Answers.page(Templates.own(new OwnPage(shown, found.size() > LENGTH ? shown.getLast().id().toString() : "")));
    }
}
