package org.broadtape.api.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.instruments.announcements.Announcements;

/// `/api/v1/announcements/{id}`: one of them with its text and the days that it names.
@Path("/api/v1/announcements/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnnouncementResource {

    private final Gate gate;
    private final Answers answers;
    private final Announcements announcements;
    private final Settings settings;

    AnnouncementResource(Gate gate, Answers answers, Announcements announcements, Settings settings) {
        this.gate = gate;
        this.answers = answers;
        this.announcements = announcements;
        this.settings = settings;
    }

    @GET
    public Response one(@PathParam("id") long id, @Context UriInfo uri) {
        gate.open(Scope.ANNOUNCEMENTS_READ);
        Query.of(uri);
        return answers.one(AnnouncementJson.whole(announcements.of(new AnnouncementId(id)), settings));
    }
}
