package org.broadtape.comments.pins.web;

import java.util.Set;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.pins.Pins;
import org.broadtape.doors.Form;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/comments/{id: [0-9]{1,18}}/pin")
@RunOnVirtualThread
class PinResource {

    private final Pins pins;
    private final Newsstand newsstand;
    private final Visit visit;

    PinResource(Pins pins, Newsstand newsstand, Visit visit) {
        this.pins = pins;
        this.newsstand = newsstand;
        this.visit = visit;
    }

    /// It goes on to the discussion, at whose head the comment stands now, or does not any more.
    @POST
    public RestResponse<Void> pin(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.PIN_COMMENTS);
        var article = pins.choose(by, new CommentId(id), visit.viewer(), Form.of(sent, "wanted").line("wanted").equals("true"));
        var path = newsstand.those(Set.of(article), visit.viewer(), Channel.SITE).getFirst().path();
        return Answers.to(path + "/comments");
    }
}
