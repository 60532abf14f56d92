package org.broadtape.members.tiers.groups.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.roster.web.Told;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.groups.GroupText;
import org.broadtape.members.tiers.groups.Groups;
import org.broadtape.members.tiers.groups.web.GroupsPage.Typed;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/groups`: all of them, and opening one.
@Path("/desk/groups")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class GroupsResource {

    private static final int UNPROCESSABLE = 422;

    private final Groups groups;
    private final Tiers tiers;
    private final Settings settings;
    private final Visit visit;

    GroupsResource(Groups groups, Tiers tiers, Settings settings, Visit visit) {
        this.groups = groups;
        this.tiers = tiers;
        this.settings = settings;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.SEE_MEMBERS), new Typed("", "", "10", ""), Told.done(done));
    }

    @POST
    public RestResponse<Object> open(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "name", "tier", "seats", "ends");
        var name = form.typed("name");
        var tier = form.typed("tier");
        var seats = form.typed("seats");
        var ends = form.typed("ends");
        var actor = visit.staff(Right.CHANGE_MEMBERS);
        try {
            var id = groups.open(actor, name, GroupText.tier(tier), GroupText.seats(seats), GroupText.end(ends, settings.timeZone()));
            return Told.at("/desk/groups/" + id, "opened");
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, new Typed(name, tier, seats, ends), Told.refused(refused))).status(UNPROCESSABLE).build();
        }
    }

    private TemplateInstance page(Actor actor, Typed typed, Told told) {
        return Templates.groups(new GroupsPage(groups.all(), tiers.all(), actor.may(Right.CHANGE_MEMBERS), typed, told));
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance groups(GroupsPage page);
    }
}
