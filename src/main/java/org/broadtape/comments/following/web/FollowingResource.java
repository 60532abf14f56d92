package org.broadtape.comments.following.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.following.Following;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/comments/{id}/following`: whoever is signed in is told of new comments in its thread or in the whole discussion, or not any more.
@Path("/comments/{id: [0-9]{1,18}}/following")
@RunOnVirtualThread
class FollowingResource {

    private final Following following;
    private final Visit visit;

    FollowingResource(Following following, Visit visit) {
        this.following = following;
        this.visit = visit;
    }

    @POST
    public RestResponse<Void> choose(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "what", "wanted");
        following.choose(visit.signedIn().member(), visit.viewer(), new CommentId(id), isDiscussion(form.line("what")), form.line("wanted").equals("true"));
        return Answers.to("/comments/" + id);
    }

    private static boolean isDiscussion(String what) {
        return switch (what) {
            case "thread" -> false;
            case "discussion" -> true;
            default -> throw new Refused("What is followed is a thread or a discussion. Nothing was changed", "what");
        };
    }
}
