package org.broadtape.members.roster.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.delivery.Deliveries;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.roster.Bans;
import org.broadtape.members.roster.Labels;
import org.broadtape.members.roster.Merging;
import org.broadtape.members.roster.Roster;
import org.broadtape.members.roster.web.MemberPage.Typed;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/members/{id}`: one member, what happened to it, and what the desk does for it.
@Path("/desk/members/{id: [0-9]{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MemberResource {

    private static final int UNPROCESSABLE = 422;
    private static final int SHOWN = 50;
    private static final Pattern NUMBER = Pattern.compile("(?:member/)?([0-9]{1,18})");

    private final Roster roster;
    private final Grants grants;
    private final Tiers tiers;
    private final Bans bans;
    private final Labels labels;
    private final Merging merging;
    private final Sessions sessions;
    private final Deliveries deliveries;
    private final Settings settings;
    private final Visit visit;
    private final Clock clock;

    MemberResource(Roster roster, Grants grants, Tiers tiers, Bans bans, Labels labels, Merging merging, Sessions sessions, Deliveries deliveries, Settings settings, Visit visit,
            Clock clock) {
        this.roster = roster;
        this.grants = grants;
        this.tiers = tiers;
        this.bans = bans;
        this.labels = labels;
        this.merging = merging;
        this.sessions = sessions;
        this.deliveries = deliveries;
        this.settings = settings;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public TemplateInstance member(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.SEE_MEMBERS), id, Optional.empty(), Told.done(done));
    }

    @POST
    @Path("grants")
    public RestResponse<Object> give(@PathParam("id") long id, @FormParam("tier") @DefaultValue("") String tier, @FormParam("ends") @DefaultValue("") String ends,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("complimentary") @DefaultValue("") String complimentary) {
        return done(id, "granted", new Typed(tier, ends, reason, "", ""), by -> grants.give(by, new MemberId(id),
                Giving.byHand(slug(tier), end(ends), reason, !complimentary.isEmpty())));
    }

    @POST
    @Path("grants/{grant: [0-9]{1,18}}/end")
    public RestResponse<Object> extend(@PathParam("id") long id, @PathParam("grant") long grant, @FormParam("ends") @DefaultValue("") String ends,
            @FormParam("reason") @DefaultValue("") String reason) {
        return done(id, "extended", new Typed("", ends, reason, "", ""), by -> grants.extend(by, new MemberId(id), grant, end(ends), reason));
    }

    @POST
    @Path("grants/{grant: [0-9]{1,18}}/removal")
    public RestResponse<Object> end(@PathParam("id") long id, @PathParam("grant") long grant, @FormParam("reason") @DefaultValue("") String reason) {
        return done(id, "ended", new Typed("", "", reason, "", ""), by -> grants.end(by, new MemberId(id), grant, reason));
    }

    @POST
    @Path("labels")
    public RestResponse<Object> label(@PathParam("id") long id, @FormParam("labels") @DefaultValue("") String typed) {
        return done(id, "labelled", new Typed("", "", "", typed, ""), by -> labels.set(by, new MemberId(id), Labels.parse(typed)));
    }

    @POST
    @Path("ban")
    public RestResponse<Object> ban(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        return done(id, "banned", new Typed("", "", reason, "", ""), by -> bans.ban(by, new MemberId(id), reason));
    }

    @POST
    @Path("return")
    public RestResponse<Object> unban(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        return done(id, "unbanned", new Typed("", "", reason, "", ""), by -> bans.unban(by, new MemberId(id), reason));
    }

    /// The account of this address becomes part of another, and the answer leads there.
    @POST
    @Path("merge")
    public RestResponse<Object> merge(@PathParam("id") long id, @FormParam("into") @DefaultValue("") String into) {
        var other = NUMBER.matcher(into.strip());
        var target = other.matches() ? Long.parseLong(other.group(1)) : 0;
        return done(id, "merged", new Typed("", "", "", "", into), by -> {
            if (target == 0) {
                throw new Refused("Name the other account by its number, such as member/17");
            }
            roster.one(by, new MemberId(target));
            merging.merge(by, new MemberId(id), new MemberId(target));
        }, target);
    }

    private interface Action {
        void by(Actor actor);
    }

    private RestResponse<Object> done(long id, String word, Typed typed, Action action) {
        return done(id, word, typed, action, id);
    }

    private RestResponse<Object> done(long id, String word, Typed typed, Action action, long then) {
        var actor = visit.staff(Right.CHANGE_MEMBERS);
        try {
            action.by(actor);
            return Told.at("/desk/members/" + then, word);
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, id, Optional.of(typed), Told.refused(refused))).status(UNPROCESSABLE).build();
        }
    }

    private TemplateInstance page(Actor actor, long id, Optional<Typed> typed, Told told) {
        var member = roster.one(actor, new MemberId(id));
        return Templates.member(new MemberPage(member, grants.of(member.id()), tiers.all(), sessions.of(member.id()).size(), roster.happenedTo(actor, member.id()),
                deliveries.of(member.id().toString(), SHOWN), actor.may(Right.CHANGE_MEMBERS), clock.instant(),
                typed.orElse(new Typed("", "", "", String.join(", ", member.labels()), "")), told));
    }

    private static Slug slug(String tier) {
        if (!Slug.is(tier)) {
            throw new NotFound("tier " + tier);
        }
        return new Slug(tier);
    }

    /// The end of that day by the paper's clock.
    private Optional<Instant> end(String day) {
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(settings.timeZone()).toInstant());
        } catch (DateTimeException notADay) {
            throw new Refused("'" + day + "' is no day; write it as 2027-01-31, or leave it empty for no end");
        }
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance member(MemberPage page);
    }
}
