package org.broadtape.members.roster.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.roster.Notes;
import org.broadtape.members.roster.web.MemberPage.Typed;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/members/{id}/notes`: what the desk notes about a member.
@Path("/desk/members/{id: [0-9]{1,18}}/notes")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class NotesResource {

    private final Notes notes;
    private final MemberPages pages;
    private final Visit visit;

    NotesResource(Notes notes, MemberPages pages, Visit visit) {
        this.notes = notes;
        this.pages = pages;
        this.visit = visit;
    }

    @POST
    public RestResponse<Object> add(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.SEE_MEMBERS);
        var typed = Form.of(sent, "note").typed("note");
        try {
            notes.add(actor, new MemberId(id), typed);
            return Told.at("/desk/members/" + id, "noted");
        } catch (Refused refused) {
            return pages.again(actor, new MemberId(id), Typed.note(typed), refused);
        }
    }

    @POST
    @Path("{note: [0-9]{1,18}}/removal")
    public RestResponse<Object> remove(@PathParam("id") long id, @PathParam("note") long note, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.SEE_MEMBERS);
        Form.of(sent);
        notes.remove(actor, new MemberId(id), note);
        return Told.at("/desk/members/" + id, "note-gone");
    }
}
