package org.broadtape.comments.looked.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.looked.Looks;
import org.broadtape.doors.Form;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/{section}/{slug}/comments/look`: whoever is signed in has seen the discussion, as it was at the instant that the page names.
@Path("/{section}/{slug}/comments/look")
@RunOnVirtualThread
class LookResource {

    private final Looks looks;
    private final Visit visit;

    LookResource(Looks looks, Visit visit) {
        this.looks = looks;
        this.visit = visit;
    }

    @POST
    public RestResponse<Void> look(@PathParam("section") String section, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        var member = visit.signedIn().member();
        if (!Slug.is(section) || !Slug.is(slug)) {
            throw new NotFound(section + "/" + slug);
        }
        looks.looked(member, visit.viewer(), new Slug(section), new Slug(slug), instant(Form.of(sent, "at").line("at")));
        return ResponseBuilder.<Void>create(Status.NO_CONTENT).header("Cache-Control", "no-store").build();
    }

    private static Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new Refused("An instant looks like 2026-03-07T14:05:00Z. Nothing was changed", "at");
        }
    }
}
