package org.broadtape.members.web.account;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.broadtape.members.Visit;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/sessions`: where the member is signed in, and the end of it.
@Path("/account/sessions")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class SessionsResource {

    private final Sessions sessions;
    private final Audit audit;
    private final Visit visit;

    SessionsResource(Sessions sessions, Audit audit, Visit visit) {
        this.sessions = sessions;
        this.audit = audit;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all() {
        var here = visit.signedIn();
        var lines = sessions.of(here.member()).stream().map(SessionsResource::line).toList();
        return Templates.sessions(new SessionsPage(lines, here.id()));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/end")
    public RestResponse<TemplateInstance> end(@PathParam("id") long id) {
        var here = visit.signedIn();
        sessions.end(id, here.member());
        audit.ofMember(here.member(), "session ended", "", visit.network());
        return Answers.to("/account/sessions");
    }

    @POST
    @Path("others/end")
    public RestResponse<TemplateInstance> endOthers() {
        var here = visit.signedIn();
        sessions.endAllBut(here.member(), here.id());
        audit.ofMember(here.member(), "all other sessions ended", "", visit.network());
        return Answers.to("/account/sessions");
    }

    private static SessionsPage.Line line(Session session) {
        return new SessionsPage.Line(session.id(), Browsers.inWords(session.agent()), session.openedAt(), session.seenAt(), session.network());
    }
}
