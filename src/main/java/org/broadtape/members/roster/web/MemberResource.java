package org.broadtape.members.roster.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
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
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/members/{id}`: one member, what happened to it, and what the desk does for it.
@Path("/desk/members/{id: [0-9]{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MemberResource {

    private static final Pattern NUMBER = Pattern.compile("(?:member/)?([0-9]{1,18})");

    private final MemberPages pages;
    private final Roster roster;
    private final Grants grants;
    private final Bans bans;
    private final Labels labels;
    private final Merging merging;
    private final Settings settings;
    private final Visit visit;

    MemberResource(MemberPages pages, Roster roster, Grants grants, Bans bans, Labels labels, Merging merging, Settings settings, Visit visit) {
        this.pages = pages;
        this.roster = roster;
        this.grants = grants;
        this.bans = bans;
        this.labels = labels;
        this.merging = merging;
        this.settings = settings;
        this.visit = visit;
    }

    @GET
    public TemplateInstance member(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        return pages.page(visit.staff(Right.SEE_MEMBERS), new MemberId(id), Typed.NOTHING, Told.done(done));
    }

    @POST
    @Path("grants")
    public RestResponse<Object> give(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var form = form(sent, "tier", "ends", "reason", "complimentary");
        var tier = form.typed("tier");
        var ends = form.typed("ends");
        var reason = form.typed("reason");
        var complimentary = form.typed("complimentary");
        return done(id, "granted", Typed.grant(tier, ends, reason), by -> grants.give(by, new MemberId(id),
                Giving.byHand(slug(tier), end(ends), reason, !complimentary.isEmpty())));
    }

    @POST
    @Path("grants/{grant: [0-9]{1,18}}/end")
    public RestResponse<Object> extend(@PathParam("id") long id, @PathParam("grant") long grant, MultivaluedMap<String, String> sent) {
        var form = form(sent, "ends", "reason");
        var ends = form.typed("ends");
        var reason = form.typed("reason");
        return done(id, "extended", Typed.grant("", ends, reason), by -> grants.extend(by, new MemberId(id), grant, end(ends), reason));
    }

    @POST
    @Path("grants/{grant: [0-9]{1,18}}/removal")
    public RestResponse<Object> end(@PathParam("id") long id, @PathParam("grant") long grant, MultivaluedMap<String, String> sent) {
        var reason = form(sent, "reason").typed("reason");
        return done(id, "ended", Typed.grant("", "", reason), by -> grants.end(by, new MemberId(id), grant, reason));
    }

    @POST
    @Path("labels")
    public RestResponse<Object> label(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var typed = form(sent, "labels").typed("labels");
        return done(id, "labelled", Typed.labels(typed), by -> labels.set(by, new MemberId(id), Labels.parse(typed)));
    }

    @POST
    @Path("ban")
    public RestResponse<Object> ban(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var reason = form(sent, "reason").typed("reason");
        return done(id, "banned", Typed.grant("", "", reason), by -> bans.ban(by, new MemberId(id), reason));
    }

    @POST
    @Path("return")
    public RestResponse<Object> unban(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var reason = form(sent, "reason").typed("reason");
        return done(id, "unbanned", Typed.grant("", "", reason), by -> bans.unban(by, new MemberId(id), reason));
    }

    /// The account of this address becomes part of another, and the answer leads there.
    @POST
    @Path("merge")
    public RestResponse<Object> merge(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var into = form(sent, "into").typed("into");
        var other = NUMBER.matcher(into.strip());
        var target = other.matches() ? Long.parseLong(other.group(1)) : 0;
        return done(id, "merged", Typed.into(into), by -> {
            if (target == 0) {
                throw new Refused("Name the other account by its number, such as member/17");
            }
            roster.one(by, new MemberId(target));
            merging.merge(by, new MemberId(id), new MemberId(target));
        }, target);
    }

    /// Read of whoever may change members; of others not even the fields are looked at.
    private Form form(MultivaluedMap<String, String> sent, String... fields) {
        visit.staff(Right.CHANGE_MEMBERS);
        return Form.of(sent, fields);
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
            return pages.again(actor, new MemberId(id), typed, refused);
        }
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
}
