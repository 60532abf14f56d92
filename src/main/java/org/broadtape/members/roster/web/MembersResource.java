package org.broadtape.members.roster.web;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;
import org.broadtape.members.Visit;
import org.broadtape.members.roster.Counted;
import org.broadtape.members.roster.Export;
import org.broadtape.members.roster.Roster;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/members`: who they are, by a filter that can be saved.
@Path("/desk/members")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MembersResource {

    private static final int SHOWN = 50;
    private static final int UNPROCESSABLE = 422;

    private final Roster roster;
    private final Export export;
    private final Tiers tiers;
    private final Settings settings;
    private final Visit visit;

    MembersResource(Roster roster, Export export, Tiers tiers, Settings settings, Visit visit) {
        this.roster = roster;
        this.export = export;
        this.tiers = tiers;
        this.settings = settings;
        this.visit = visit;
    }

    @GET
    public RestResponse<Object> list(@BeanParam MembersQuery query, @QueryParam("before") @DefaultValue("") String place, @QueryParam("done") @DefaultValue("") String done) {
        var actor = visit.staff(Right.SEE_MEMBERS);
        try {
            var segment = query.segment();
            var before = Before.parse(place).orElse(Before.NEWEST);
            return RestResponse.ok(page(actor, query, roster.list(actor, segment, before, SHOWN), Optional.of(roster.count(actor, segment)), Told.done(done)));
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("members " + query.inAddress());
        } catch (Refused refused) {
            return wrong(actor, query, refused);
        }
    }

    @POST
    @Path("segments")
    public RestResponse<Object> save(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "name", "filter");
        var name = form.typed("name");
        var filter = form.typed("filter");
        var actor = visit.staff(Right.CHANGE_MEMBERS);
        var query = new MembersQuery();
        query.find = filter;
        try {
            roster.save(actor, name, SegmentText.parse(filter));
            return Told.at("/desk/members", "saved");
        } catch (Refused refused) {
            return wrong(actor, query, refused);
        }
    }

    @POST
    @Path("segments/{id: [0-9]{1,18}}/removal")
    public RestResponse<Object> drop(@PathParam("id") long id) {
        roster.drop(visit.staff(Right.CHANGE_MEMBERS), id);
        return Told.at("/desk/members", "dropped");
    }

    @POST
    @Path("exports")
    public RestResponse<Object> export(MultivaluedMap<String, String> sent) {
        var filter = Form.of(sent, "filter").typed("filter");
        var actor = visit.staff(Right.EXPORT_MEMBERS);
        var query = new MembersQuery();
        query.find = filter;
        try {
            var segment = SegmentText.parse(filter);
            export.begin(actor, segment);
            StreamingOutput lines = out -> {
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                export.write(actor, segment, writer);
                writer.flush();
            };
            return ResponseBuilder.<Object>ok(lines).header("Content-Type", "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"members.csv\"").build();
        } catch (Refused refused) {
            return wrong(actor, query, refused);
        }
    }

    private RestResponse<Object> wrong(Actor actor, MembersQuery query, Refused refused) {
        return ResponseBuilder.<Object>ok(page(actor, query, new Page<>(List.of(), Optional.empty()), Optional.empty(), Told.refused(refused))).status(UNPROCESSABLE).build();
    }

    private TemplateInstance page(Actor actor, MembersQuery query, Page<Member> found, Optional<Counted> counted, Told told) {
        return Templates.members(new MembersPage(query, counted.map(this::words).orElse(""), found.items(), found.older(), query.inAddress(), filter(query), tiers.all(), roster.segments(actor),
                actor.may(Right.CHANGE_MEMBERS), actor.may(Right.EXPORT_MEMBERS), told));
    }

    private static String filter(MembersQuery query) {
        try {
            return SegmentText.of(query.segment());
        } catch (Refused | IllegalArgumentException _) {
            return query.find;
        }
    }

    private String words(Counted counted) {
        var number = NumberFormat.getIntegerInstance(settings.language()).format(counted.count());
        return counted.count() == 1 ? "One member" : (counted.exact() ? "" : "About ") + number + " members";
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance members(MembersPage page);
    }
}
