package org.broadtape.members.roster.web;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.delivery.Deliveries;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.Notes;
import org.broadtape.members.roster.Roster;
import org.broadtape.members.roster.web.MemberPage.Typed;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.grants.Grants;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Makes the page of one member, for whatever was asked about it.
@ApplicationScoped
class MemberPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHOWN = 50;

    private final Roster roster;
    private final Grants grants;
    private final Tiers tiers;
    private final Notes notes;
    private final Sessions sessions;
    private final Deliveries deliveries;
    private final Clock clock;

    MemberPages(Roster roster, Grants grants, Tiers tiers, Notes notes, Sessions sessions, Deliveries deliveries, Clock clock) {
        this.roster = roster;
        this.grants = grants;
        this.tiers = tiers;
        this.notes = notes;
        this.sessions = sessions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    TemplateInstance page(Actor actor, MemberId id, Typed typed, Told told) {
        var member = roster.one(actor, id);
        return Templates.member(new MemberPage(member, grants.of(id), tiers.all(), sessions.of(id).size(), roster.happenedTo(actor, id), deliveries.of(id.toString(), SHOWN), notes.of(id),
                actor, clock.instant(), typed, told));
    }

    RestResponse<Object> again(Actor actor, MemberId id, Typed typed, Refused refused) {
        return ResponseBuilder.<Object>ok(page(actor, id, typed, Told.refused(refused))).status(UNPROCESSABLE).build();
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance member(MemberPage page);
    }
}
