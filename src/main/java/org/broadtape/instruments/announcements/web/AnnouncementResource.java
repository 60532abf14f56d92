package org.broadtape.instruments.announcements.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.SalientDate;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/announcements/{id}-{headline}`: an announcement as it was written. Its number alone leads there, and so does an earlier headline.
@Path("/announcements/{address}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class AnnouncementResource {

    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,18})(?:-.*)?");

    private final Announcements announcements;
    private final Instruments instruments;
    private final Lines lines;
    private final AnnouncementMessages words;
    private final PageTags tags;

    AnnouncementResource(Announcements announcements, Instruments instruments, Lines lines, AnnouncementMessages words, PageTags tags) {
        this.announcements = announcements;
        this.instruments = instruments;
        this.lines = lines;
        this.words = words;
        this.tags = tags;
    }

    @GET
    public Response announcement(@PathParam("address") String address) {
        var written = ADDRESS.matcher(address);
        if (!written.matches()) {
            throw new NotFound("announcement " + address);
        }
        var one = announcements.of(new AnnouncementId(Long.parseLong(written.group(1))));
        if (!one.path().equals("/announcements/" + address)) {
            return Response.status(Status.FOUND).location(URI.create(one.path())).build();
        }
        tags.show("frame").show(one.id().aggregate());
        return Response.ok(Templates.announcement(page(one))).build();
    }

    private AnnouncementPage page(Announcement one) {
        var known = instruments.of(one.instruments());
        known.values().forEach(instrument -> tags.show(instrument.id().aggregate()));
        return new AnnouncementPage(one, lines.word(one.category()), one.paragraphs().stream().map(AnnouncementPage.Block::new).toList(), one.dates().stream().map(date -> new AnnouncementPage.Day(word(date.kind()), date.day(), date.phrase())).toList(),
                one.instruments().stream().map(known::get).filter(Objects::nonNull).toList(), one.version() > 1 ? announcements.before(one.id()) : List.of());
    }

    private String word(SalientDate.Kind kind) {
        return switch (kind) {
            case LAST_DAY_TO_TRADE -> words.lastDayToTrade();
            case EX -> words.ex();
            case RECORD -> words.record();
            case PAY -> words.pay();
            case MEETING -> words.meetingDay();
        };
    }
}
