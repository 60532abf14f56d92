package org.broadtape.comments.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Posting;
import org.broadtape.comments.votes.Votes;
import org.broadtape.doors.Form;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/comments/{id}`: one comment with its answers, and what a reader does with it.
@Path("/comments/{id: [0-9]{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class CommentResource {

    private final Comments comments;
    private final Votes votes;
    private final ThreadPages pages;
    private final Asking asking;

    CommentResource(Comments comments, Votes votes, ThreadPages pages, Asking asking) {
        this.comments = comments;
        this.votes = votes;
        this.pages = pages;
        this.asking = asking;
    }

    @GET
    public TemplateInstance one(@PathParam("id") long id, @QueryParam("after") @DefaultValue("") String after) {
        var comment = asking.comment(id);
        return Templates.thread(pages.of(comment, asking.of(comment), CommentsResource.number(after), asking.viewer(), asking.speaker()));
    }

    @POST
    @Path("withdrawal")
    public RestResponse<Void> withdraw(@PathParam("id") long id) {
        var by = asking.signedIn();
        var comment = asking.comment(id);
        comments.withdraw(comment.id(), by);
        return Answers.to(asking.of(comment).path() + "/comments");
    }

    @POST
    @Path("vote")
    public RestResponse<Void> vote(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        votes.choose(new CommentId(id), asking.signedIn(), Form.of(sent, "wanted").line("wanted").equals("true"));
        return Answers.to("/comments/" + id);
    }

    @GET
    @Path("revision")
    public RestResponse<TemplateInstance> revision(@PathParam("id") long id) {
        var comment = own(id);
        return Answers.page(Templates.revision(new RevisionPage(comment, comment.source(), "")));
    }

    @POST
    @Path("revision")
    public RestResponse<TemplateInstance> revise(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var comment = own(id);
        var text = Form.of(sent, "text").typed("text");
        try {
            return switch (comments.edit(comment.id(), asking.signedIn(), text)) {
                case Posting.Posted _, Posting.Held _ -> Answers.to(comment.path());
                case Posting.Refused(var words) -> Answers.again(Templates.revision(new RevisionPage(comment, text, words)));
            };
        } catch (Refused refused) {
            return Answers.again(Templates.revision(new RevisionPage(comment, text, refused.sentence().replaceFirst("^text: ", ""))));
        }
    }

    private Comment own(long id) {
        var by = asking.signedIn();
        var comment = asking.comment(id);
        if (!comment.by(by.member())) {
            throw new NotFound("comment " + id);
        }
        return comment;
    }
}
