package org.broadtape.comments.moderation.reports.web;

import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.reports.Kind;
import org.broadtape.comments.moderation.reports.Reporting;
import org.broadtape.comments.moderation.reports.Reports;
import org.broadtape.doors.Form;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/comments/{id: [0-9]{1,18}}/report")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class ReportResource {

    private static final Purpose REPORTS = new Purpose("comment-report", 20, 60, Duration.ofHours(1));

    private final Reports reports;
    private final Budget budget;
    private final ReportMessages words;
    private final Visit visit;

    ReportResource(Reports reports, Budget budget, ReportMessages words, Visit visit) {
        this.reports = reports;
        this.budget = budget;
        this.words = words;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> form(@PathParam("id") long id, @QueryParam("sent") boolean sent) {
        var comment = new CommentId(id);
        var html = reports.reportable(comment, visit.viewer());
        return Answers.page(Templates.report(sent ? ReportPage.sent(comment, html) : ReportPage.empty(comment, html)));
    }

    /// The field `website` is one that nobody sees: what fills it in is thanked, and nothing is kept.
    @POST
    public RestResponse<TemplateInstance> report(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var comment = new CommentId(id);
        var html = reports.reportable(comment, visit.viewer());
        var form = Form.of(sent, "kind", "words", "name", "address", "faith", "website");
        if (form.ticked("website")) {
            return Answers.to("/comments/" + id + "/report?sent=true");
        }
        try {
            var member = visit.session().map(Session::member);
            var who = member.map(Object::toString).orElseGet(() -> form.typed("address"));
            if (budget.take(REPORTS, who, visit.network()) instanceof Taking.Again) {
                return again(comment, html, form, words.tooMany());
            }
            var kind = Kind.called(form.line("kind")).orElseThrow(() -> new Refused(words.choose()));
            reports.report(comment, visit.viewer(), new Reporting(member, kind, form.typed("words"), form.line("name"), form.line("address"), form.ticked("faith")));
            return Answers.to("/comments/" + id + "/report?sent=true");
        } catch (Refused refused) {
            return again(comment, html, form, refused.sentence());
        }
    }

    private static RestResponse<TemplateInstance> again(CommentId comment, String html, Form form, String problem) {
        return Answers.again(Templates.report(new ReportPage(comment, html, form.typed("kind"), form.typed("words"), form.typed("name"), form.typed("address"), form.ticked("faith"), problem, false)));
    }

    @CheckedTemplate(basePath = "comments/reports")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance report(ReportPage page);
    }
}
