package org.broadtape.articles.beginning.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.beginning.Beginnings;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// `/desk/announcements`: what came in, the newest first, and what has been begun from it.
@Path("/desk/announcements")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DeskAnnouncementsResource {

    private static final int LENGTH = 50;
    private static final int LONGEST = 200;

    private final Announcements announcements;
    private final Instruments instruments;
    private final Beginnings beginnings;
    private final Visit visit;

    DeskAnnouncementsResource(Announcements announcements, Instruments instruments, Beginnings beginnings, Visit visit) {
        this.announcements = announcements;
        this.instruments = instruments;
        this.beginnings = beginnings;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("find") @DefaultValue("") String find, @QueryParam("sensitive") @DefaultValue("") String sensitive, @QueryParam("before") @DefaultValue("") String place) {
        var actor = visit.staff(Right.OPEN_DESK);
        var words = find.length() > LONGEST ? find.substring(0, LONGEST).strip() : find.strip();
        var only = sensitive.equals("yes");
        var before = place.isEmpty() ? Before.NEWEST : Before.parse(place).orElseThrow(() -> new NotFound("announcements before " + place));
        var found = announcements.newest(new Wanted(Optional.empty(), Optional.empty(), only, Optional.empty(), Optional.empty(), words), before, LENGTH);
        return Templates.announcements(new Pages.All(words, only, rows(found, actor), found.older().map(next -> address(words, only, next))));
    }

    private List<Pages.Row> rows(Page<AnnouncementLine> found, Actor actor) {
        var ids = found.items().stream().map(AnnouncementLine::id).toList();
        var about = announcements.about(ids);
        var known = instruments.of(about.values().stream().flatMap(List::stream).distinct().toList());
        var begun = beginnings.from(ids, actor);
        return found.items().stream().map(one -> new Pages.Row(one, about.getOrDefault(one.id(), List.of()).stream().map(known::get).filter(Objects::nonNull).toList(),
                begun.getOrDefault(one.id(), List.of()))).toList();
    }

    private static String address(String words, boolean sensitive, Before next) {
        return "/desk/announcements?before=" + next + (words.isEmpty() ? "" : "&find=" + URLEncoder.encode(words, StandardCharsets.UTF_8)) + (sensitive ? "&sensitive=yes" : "");
    }
}
