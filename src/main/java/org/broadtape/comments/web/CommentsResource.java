package org.broadtape.comments.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

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

import org.broadtape.articles.Article;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Order;
import org.broadtape.comments.Position;
import org.broadtape.comments.Posting;
import org.broadtape.doors.Form;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.Refused;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/{section}/{slug}/comments`: what is said under an article, and saying something.
@Path("/{section}/{slug}/comments")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class CommentsResource {

    /// Nobody types as many within ten minutes, whoever the house is that a network belongs to.
    private static final Purpose COMMENTS = new Purpose("comment", 20, 120, Duration.ofMinutes(10));

    private final Comments comments;
    private final ThreadPages pages;
    private final Asking asking;
    private final Budget budget;
    private final CommentMessages words;

    CommentsResource(Comments comments, ThreadPages pages, Asking asking, Budget budget, CommentMessages words) {
        this.budget = budget;
        this.words = words;
        this.comments = comments;
        this.pages = pages;
        this.asking = asking;
    }

    /// @param part `thread` for the comments alone, without the page around them
    @GET
    public TemplateInstance all(@PathParam("section") String section, @PathParam("slug") String slug, @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("part") @DefaultValue("") String part) {
        var page = page(asking.article(section, slug), Order.of(order), number(after), Optional.empty());
        return part.equals("thread") ? Templates.part(page) : Templates.thread(page);
    }

    @POST
    public RestResponse<TemplateInstance> post(@PathParam("section") String section, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        var by = asking.signedIn();
        var article = asking.article(section, slug);
        var form = Form.of(sent, "text", "position", "parent", "submission");
        if (budget.take(COMMENTS, by.member().toString(), by.network()) instanceof Taking.Again) {
            return again(article, form, words.tooMany());
        }
        try {
            return switch (comments.post(article.id(), number(form.line("parent")), by, form.typed("text"), Position.of(form.line("position")), submission(form))) {
                case Posting.Posted(var comment) -> Answers.to(comment.path());
                case Posting.Held(var comment) -> Answers.to(comment.path());
                case Posting.Refused(var words) -> again(article, form, words);
            };
        } catch (Refused refused) {
            return again(article, form, refused.sentence().replaceFirst("^text: ", ""));
        }
    }

    private RestResponse<TemplateInstance> again(Article article, Form form, String problem) {
        var draft = new Draft(form.typed("text"), form.typed("position"), form.typed("parent"), "", form.typed("submission"), problem);
        return Answers.again(Templates.thread(page(article, Order.NEWEST, Optional.empty(), Optional.of(draft))));
    }

    private ThreadPage page(Article article, Order order, Optional<CommentId> after, Optional<Draft> draft) {
        return pages.under(article, order, after, asking.viewer(), asking.speaker(), draft);
    }

    private static UUID submission(Form form) {
        try {
            return UUID.fromString(form.line("submission"));
        } catch (IllegalArgumentException notAKey) {
            throw new Refused("This form is not whole. Load the page anew; what you wrote is still here");
        }
    }

    /// Empty for whatever is no number.
    static Optional<CommentId> number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(new CommentId(Long.parseLong(typed))) : Optional.empty();
    }
}
