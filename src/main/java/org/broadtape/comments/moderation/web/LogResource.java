package org.broadtape.comments.moderation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/moderation/log`: every decision about a comment, by whom or by which phase, and why.
@Path("/desk/moderation/log")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class LogResource {

    private static final int SHOWN = 50;

    private final Decisions decisions;
    private final Visit visit;

    LogResource(Decisions decisions, Visit visit) {
        this.decisions = decisions;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> log(@QueryParam("what") @DefaultValue("") String what, @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("comment") @DefaultValue("") String comment, @QueryParam("before") @DefaultValue("") String before) {
        var by = visit.staff(Right.MODERATE);
        var kind = Arrays.stream(What.values()).filter(one -> one.name().equals(what)).findFirst();
        var number = comment.strip();
        if (!number.isEmpty() && !number.matches("[0-9]{1,18}")) {
            return Answers.again(Templates.log(new LogPage(what, who, comment, List.of(), Optional.empty(), "", "A comment has a number, such as 17; not “" + number + "”")));
        }
        var query = query(kind, who, number);
        if (!number.isEmpty()) {
            var about = decisions.about(by, new CommentId(Long.parseLong(number))).stream().filter(one -> kind.isEmpty() || kind.get() == one.what())
                    .filter(one -> who.isBlank() || one.name().equals(who.strip())).toList();
            return Answers.page(Templates.log(new LogPage(what, who, number, about, Optional.empty(), query, "")));
        }
        var found = decisions.log(by, kind.orElse(null), who.strip().replace("\0", ""), before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        return Answers.page(Templates.log(new LogPage(what, who, "", shown, found.size() > SHOWN ? Optional.of(shown.getLast()).map(Decision::id) : Optional.empty(), query, "")));
    }

    private static String query(Optional<What> what, String who, String comment) {
        return "what=" + what.map(Enum::name).orElse("") + "&who=" + URLEncoder.encode(who, UTF_8) + "&comment=" + comment;
    }

    @CheckedTemplate(basePath = "comments/moderation")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance log(LogPage page);
    }
}
