package org.broadtape.comments.moderation.book.web;

import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.moderation.book.RuleBooks;
import org.broadtape.comments.moderation.book.Trial;
import org.broadtape.comments.moderation.book.Trials;
import org.broadtape.comments.moderation.judge.JudgeSettings;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/moderation/book`: what the phases go by.
@Path("/desk/moderation/book")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class BookResource {

    private final RuleBooks books;
    private final Trials trials;
    private final JudgeSettings judge;
    private final Visit visit;

    BookResource(RuleBooks books, Trials trials, JudgeSettings judge, Visit visit) {
        this.books = books;
        this.trials = trials;
        this.judge = judge;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> book(@QueryParam("done") @DefaultValue("") String done) {
        var by = visit.staff(Right.MODERATE);
        return Answers.page(page(by, BookForm.of(books.current()), Optional.empty(), done.equals("saved"), ""));
    }

    @POST
    public RestResponse<TemplateInstance> save(MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var typed = BookForm.of(sent);
        try {
            books.save(by, typed.version(), typed.read());
            return Answers.to("/desk/moderation/book?done=saved");
        } catch (Refused refused) {
            return Answers.again(page(by, typed, Optional.empty(), false, refused.sentence()));
        }
    }

    /// What it would have made of the newest comments. Changes nothing, so that it answers at once with what was typed.
    @POST
    @Path("trial")
    public RestResponse<TemplateInstance> attempt(MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var typed = BookForm.of(sent);
        try {
            return Answers.page(page(by, typed, Optional.of(trials.of(by, typed.read())), false, ""));
        } catch (Refused refused) {
            return Answers.again(page(by, typed, Optional.empty(), false, refused.sentence()));
        }
    }

    private TemplateInstance page(Actor by, BookForm typed, Optional<Trial> trial, boolean saved, String problem) {
        return Templates.book(new BookPage(typed, books.versions(by), judge(), trial, saved, problem));
    }

    private String judge() {
        return judge.complete() ? "It is asked at " + judge.address().orElse("") + ", by a call that is signed with the key set beside it."
                : "There is none yet: whoever runs the machine sets BROADTAPE_COMMENT_JUDGE and BROADTAPE_COMMENT_JUDGE_SECRET. Until then, asking it holds every comment for a person.";
    }

    @CheckedTemplate(basePath = "comments/book")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance book(BookPage page);
    }
}
