package org.broadtape.comments.moderation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
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

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.moderation.Choice;
import org.broadtape.comments.moderation.Decided;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.comments.moderation.Sanctions;
import org.broadtape.comments.moderation.appeals.Appeals;
import org.broadtape.comments.moderation.queue.View;
import org.broadtape.comments.pins.Pins;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/moderation`: comments that wait for a person, and what moderators do about them.
@Path("/desk/moderation")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class ModerationResource {

    private final Decisions decisions;
    private final Appeals appeals;
    private final Sanctions sanctions;
    private final Comments comments;
    private final Pins pins;
    private final ModerationPages pages;
    private final Newsstand newsstand;
    private final Audit audit;
    private final Visit visit;

    ModerationResource(Decisions decisions, Appeals appeals, Sanctions sanctions, Comments comments, Pins pins, ModerationPages pages, Newsstand newsstand, Audit audit, Visit visit) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.sanctions = sanctions;
        this.comments = comments;
        this.pins = pins;
        this.pages = pages;
        this.newsstand = newsstand;
        this.audit = audit;
        this.visit = visit;
    }

    /// @param from where the list goes on
    @GET
    public TemplateInstance list(@QueryParam("view") @DefaultValue("") String view, @QueryParam("from") @DefaultValue("") String from) {
        var place = from.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(from)) : Optional.<Long>empty();
        return Templates.queue(pages.list(visit.staff(Right.MODERATE), visit.viewer(), view(view), place, ""));
    }

    /// Approves or rejects one or many.
    @POST
    @Path("/decisions")
    public RestResponse<TemplateInstance> decide(MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var chosen = sent.getOrDefault("choice", List.of()).stream().flatMap(choice -> Choice.parse(choice).stream()).toList();
        var single = new HashMap<>(sent);
        single.remove("choice");
        var form = Form.of(single, "view", "what", "reason");
        var approves = form.line("what").equals("approve");
        return answered(by, form, () -> approves ? decisions.approve(by, chosen) : decisions.reject(by, chosen, form.line("reason")), approves ? "shown" : "taken away");
    }

    /// Another moderator decides what an author has asked for.
    @POST
    @Path("/appeals")
    public RestResponse<TemplateInstance> appeal(MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var form = Form.of(sent, "view", "choice", "granted", "answer");
        var choice = Choice.parse(form.line("choice"));
        return answered(by, form, () -> choice.map(one -> appeals.decide(by, one, form.line("granted").equals("true"), form.line("answer")))
                .orElseThrow(() -> new Refused("Choose an appeal")), "decided");
    }

    /// Takes back what this moderator decided last.
    @POST
    @Path("/undoing")
    public RestResponse<TemplateInstance> undo(MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        return answered(by, Form.of(sent, "view"), () -> decisions.undo(by), "as before");
    }

    /// Keeps a member from commenting: for good, or for some days.
    @POST
    @Path("/members/{member:[0-9]{1,18}}/sanction")
    public RestResponse<TemplateInstance> sanction(@PathParam("member") long member, MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var form = Form.of(sent, "view", "kind", "days", "reason");
        return answered(by, form, () -> {
            if (form.line("kind").equals("ban")) {
                sanctions.ban(by, new MemberId(member), form.line("reason"));
            } else {
                sanctions.mute(by, new MemberId(member), days(form.line("days")), form.line("reason"));
            }
            return new Decided(1, List.of());
        }, "kept from commenting");
    }

    @POST
    @Path("/members/{member:[0-9]{1,18}}/lifting")
    public RestResponse<TemplateInstance> lift(@PathParam("member") long member, MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        return answered(by, Form.of(sent, "view"), () -> {
            sanctions.lift(by, new MemberId(member));
            return new Decided(1, List.of());
        }, "may comment again");
    }

    /// Closes an article's discussion, or opens it again.
    @POST
    @Path("/articles/{article:[0-9]{1,18}}/closure")
    public RestResponse<TemplateInstance> close(@PathParam("article") long article, MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var form = Form.of(sent, "view", "closed");
        var closes = form.line("closed").equals("true");
        newsstand.at(new ArticleId(article), visit.viewer()); // an article that is not there has no discussion
        return answered(by, form, () -> {
            if (closes) {
                comments.close(new ArticleId(article), by.name());
            } else {
                comments.reopen(new ArticleId(article), by.name());
            }
            audit.record(by, closes ? "discussion closed" : "discussion opened", new ArticleId(article).aggregate(), "");
            return new Decided(1, List.of());
        }, closes ? "closed" : "open again");
    }

    /// Puts a comment above all others of its discussion, or takes it down from there.
    @POST
    @Path("/comments/{comment:[0-9]{1,18}}/pin")
    public RestResponse<TemplateInstance> pin(@PathParam("comment") long comment, MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var form = Form.of(sent, "view", "wanted");
        return answered(by, form, () -> {
            pins.choose(by, new CommentId(comment), visit.viewer(), form.line("wanted").equals("true"));
            return new Decided(1, List.of());
        }, "pinned");
    }

    private RestResponse<TemplateInstance> answered(Actor by, Form form, Act act, String outcome) {
        var view = view(form.line("view"));
        try {
            var decided = act.run();
            return decided.left().isEmpty() ? Answers.to("/desk/moderation?view=" + view.word()) : Answers.again(Templates.queue(pages.again(by, visit.viewer(), view, decided, outcome)));
        } catch (Refused refused) {
            return Answers.again(Templates.queue(pages.list(by, visit.viewer(), view, Optional.empty(), refused.sentence())));
        }
    }

    private static View view(String word) {
        return View.called(word).orElse(View.HELD);
    }

    private static int days(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private interface Act {

        Decided run();
    }

    @CheckedTemplate(basePath = "comments/moderation")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance queue(ModerationPage page);
    }
}
