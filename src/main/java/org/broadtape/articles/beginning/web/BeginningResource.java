package org.broadtape.articles.beginning.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.beginning.Beginnings;
import org.broadtape.articles.filing.Sections;
import org.broadtape.doors.Form;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/desk/announcements/{id}`: an announcement at the desk, and the form that begins an article from it.
@Path("/desk/announcements/{id: \\d{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class BeginningResource {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 500;

    private final Announcements announcements;
    private final Instruments instruments;
    private final Sections sections;
    private final Beginnings beginnings;
    private final Visit visit;

    BeginningResource(Announcements announcements, Instruments instruments, Sections sections, Beginnings beginnings, Visit visit) {
        this.announcements = announcements;
        this.instruments = instruments;
        this.sections = sections;
        this.beginnings = beginnings;
        this.visit = visit;
    }

    @GET
    public TemplateInstance announcement(@PathParam("id") long number) {
        var actor = visit.staff(Right.OPEN_DESK);
        var id = new AnnouncementId(number);
        var all = sections.all();
        var first = all.stream().map(one -> one.slug().value()).filter("markets"::equals).findFirst().orElse(all.isEmpty() ? "" : all.getFirst().slug().value());
        return page(id, new Pages.Typed(announcements.of(id).headline(), first), "", actor);
    }

    @POST
    public RestResponse<Object> begin(@PathParam("id") long number, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.WRITE_OWN);
        var id = new AnnouncementId(number);
        announcements.of(id);
        var typed = new Pages.Typed("", "");
        try {
            var form = Form.of(sent, "headline", "section", "seen");
            typed = new Pages.Typed(form.typed("headline"), form.typed("section"));
            var article = beginnings.begin(id, section(typed.section()), headline(form.line("headline")), seen(form.typed("seen")), actor);
            return ResponseBuilder.create(Status.SEE_OTHER).location(URI.create("/desk/articles/" + article)).build();
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(id, typed, refused.sentence(), actor)).status(UNPROCESSABLE).build();
        }
    }

    private Slug section(String typed) {
        return sections.all().stream().filter(one -> one.slug().value().equals(typed)).findFirst().orElseThrow(() -> new Refused("Choose a section for the article")).slug();
    }

    private static String headline(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw new Refused(typed.isEmpty() ? "Give the article a headline" : "The headline has " + typed.length() + " characters; shorten it to " + LONGEST);
        }
        return typed;
    }

    private static int seen(String typed) {
        if (!typed.matches("\\d{1,6}")) {
            throw new Refused("This form is not as this page made it. Try again");
        }
        return Integer.parseInt(typed);
    }

    private TemplateInstance page(AnnouncementId id, Pages.Typed typed, String problem, Actor actor) {
        var one = announcements.of(id);
        var known = instruments.of(one.instruments());
        return Templates.announcement(new Pages.One(one, one.instruments().stream().map(known::get).filter(Objects::nonNull).toList(), beginnings.from(List.of(id), actor).getOrDefault(id, List.of()),
                sections.all(), actor.may(Right.WRITE_OWN), typed, beginnings.own(id, actor), problem));
    }
}
