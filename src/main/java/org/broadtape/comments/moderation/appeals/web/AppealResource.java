package org.broadtape.comments.moderation.appeals.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.appeals.Appeals;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/comments/{id: [0-9]{1,18}}/appeal")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class AppealResource {

    private final Appeals appeals;
    private final Visit visit;

    AppealResource(Appeals appeals, Visit visit) {
        this.appeals = appeals;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> form(@PathParam("id") long id) {
        return Answers.page(Templates.appeal(new AppealPage(appeals.rejected(visit.signedIn().member(), new CommentId(id)), "", "")));
    }

    @POST
    public RestResponse<TemplateInstance> appeal(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var author = visit.signedIn().member();
        var rejected = appeals.rejected(author, new CommentId(id));
        var words = Form.of(sent, "words").typed("words");
        try {
            appeals.appeal(author, rejected.comment(), words);
            return Answers.to("/comments/" + id + "/appeal");
        } catch (Refused refused) {
            return Answers.again(Templates.appeal(new AppealPage(rejected, words, refused.sentence())));
        }
    }

    @CheckedTemplate(basePath = "comments/appeals")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance appeal(AppealPage page);
    }
}
