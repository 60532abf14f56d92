package org.broadtape.members.tiers.groups.web;

import java.util.function.Consumer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Visit;
import org.broadtape.members.roster.web.Told;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.groups.GroupText;
import org.broadtape.members.tiers.groups.Groups;
import org.broadtape.members.tiers.groups.MailDomain;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/groups/{id}`: whom a group names, who sits in it, and what the desk changes of it.
@Path("/desk/groups/{id: [0-9]{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class GroupResource {

    private static final int UNPROCESSABLE = 422;

    private final Groups groups;
    private final Settings settings;
    private final Visit visit;

    GroupResource(Groups groups, Settings settings, Visit visit) {
        this.groups = groups;
        this.settings = settings;
        this.visit = visit;
    }

    @GET
    public TemplateInstance group(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.SEE_MEMBERS), id, "", Told.done(done));
    }

    @POST
    @Path("addresses")
    public RestResponse<Object> invite(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var addresses = Form.of(sent, "addresses").typed("addresses");
        return done(id, addresses, by -> groups.invite(by, id, GroupText.addresses(addresses)));
    }

    @POST
    @Path("addresses/removal")
    public RestResponse<Object> uninvite(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var address = Form.of(sent, "address").typed("address");
        return done(id, "", by -> groups.uninvite(by, id, EmailAddress.of(address)));
    }

    @POST
    @Path("domains")
    public RestResponse<Object> domain(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var domain = Form.of(sent, "domain").typed("domain");
        return done(id, "", by -> groups.invite(by, id, MailDomain.parse(domain)));
    }

    @POST
    @Path("domains/removal")
    public RestResponse<Object> noDomain(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var domain = Form.of(sent, "domain").typed("domain");
        return done(id, "", by -> groups.uninvite(by, id, MailDomain.parse(domain)));
    }

    @POST
    @Path("seats")
    public RestResponse<Object> resize(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var seats = Form.of(sent, "seats").typed("seats");
        return done(id, "", by -> groups.resize(by, id, GroupText.seats(seats)));
    }

    @POST
    @Path("end")
    public RestResponse<Object> extend(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var ends = Form.of(sent, "ends").typed("ends");
        return done(id, "", by -> groups.extend(by, id, GroupText.end(ends, settings.timeZone())));
    }

    @POST
    @Path("closure")
    public RestResponse<Object> close(@PathParam("id") long id) {
        return done(id, "", by -> groups.close(by, id));
    }

    private RestResponse<Object> done(long id, String typed, Consumer<Actor> action) {
        var actor = visit.staff(Right.CHANGE_MEMBERS);
        try {
            action.accept(actor);
            return Told.at("/desk/groups/" + id, "seats");
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, id, typed, Told.refused(refused))).status(UNPROCESSABLE).build();
        }
    }

    private TemplateInstance page(Actor actor, long id, String typed, Told told) {
        return Templates.group(new GroupPage(groups.called(id), groups.addresses(id), groups.domains(id), groups.seated(id), actor.may(Right.CHANGE_MEMBERS), typed, told));
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance group(GroupPage page);
    }
}
