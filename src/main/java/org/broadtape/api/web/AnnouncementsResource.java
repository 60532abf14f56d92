package org.broadtape.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.Problem;
import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Category;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;

/// `/api/v1/announcements`: what companies told their exchanges, the newest first, without texts.
@Path("/api/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnnouncementsResource {

    private final Gate gate;
    private final Answers answers;
    private final Things things;
    private final Instruments instruments;
    private final Announcements announcements;
    private final Settings settings;

    AnnouncementsResource(Gate gate, Answers answers, Things things, Instruments instruments, Announcements announcements, Settings settings) {
        this.gate = gate;
        this.answers = answers;
        this.things = things;
        this.instruments = instruments;
        this.announcements = announcements;
        this.settings = settings;
    }

    @GET
    public Response all(@Context UriInfo uri) {
        gate.open(Scope.ANNOUNCEMENTS_READ);
        var query = Query.of(uri, Query.LIMIT, Query.CURSOR, "instrument", "company", "category", "price_sensitive", "from", "to", "words");
        var wanted = new Wanted(about(query), query.text("category").map(AnnouncementsResource::category), query.flag("price_sensitive"), query.day("from"), query.day("to"),
                query.text("words").orElse(""));
        var place = query.place().map(text -> Before.parse(text).orElseThrow(Cursor::wrong)).orElse(Before.NEWEST);
        var page = announcements.newest(wanted, place, query.limit());
        var about = announcements.about(page.items().stream().map(AnnouncementLine::id).toList());
        return answers.page(query, page.items().stream().map(line -> AnnouncementJson.line(line, about.getOrDefault(line.id(), List.of()), settings)).toList(),
                page.older().map(Before::toString), Answers.object());
    }

    private Optional<List<InstrumentId>> about(Query query) {
        if (query.text("instrument").isPresent() && query.text("company").isPresent()) {
            throw Problem.at("company", "Ask for an instrument or a company, one of them at a time.");
        }
        return query.text("instrument").map(name -> things.all("instrument", List.of(name)).stream().map(Instrument::id).toList())
                .or(() -> query.text("company").map(name -> instruments.of(things.company("company", name).id()).stream().map(Instrument::id).toList()));
    }

    private static Category category(String word) {
        return Category.called(word).orElseThrow(() -> Problem.at("category", "It is none of its words; write "
                + String.join(", ", Arrays.stream(Category.values()).map(Category::word).toList()) + "."));
    }
}
