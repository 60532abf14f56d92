package org.broadtape.members.roster.web;

import java.time.Instant;
import java.util.List;

import org.broadtape.delivery.Delivery;
import org.broadtape.members.Member;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.grants.Grant;

/// @param sessions how many run
/// @param typed    what was typed into a form that was refused
record MemberPage(Member member, List<Grant> grants, List<Tier> tiers, int sessions, List<AuditEntry> entries, List<Delivery> deliveries, boolean changes, Instant now, Typed typed, Told told) {

    /// @param tier   a slug
    /// @param ends   a day, or empty
    /// @param labels between commas
    /// @param into   the other account
    record Typed(String tier, String ends, String reason, String labels, String into) {
    }

    public boolean runs(Grant grant) {
        return grant.runs(now);
    }

    public boolean banned() {
        return member.state() == Member.State.BANNED;
    }

    public boolean active() {
        return member.state() == Member.State.ACTIVE;
    }

    public boolean there() {
        return member.state() != Member.State.GONE;
    }

    public String name() {
        return member.name().isEmpty() ? member.address().map(Object::toString).orElse(member.publicName()) : member.name();
    }

    public String mark() {
        return switch (member.state()) {
            case ACTIVE -> "good";
            case LEAVING -> "wait";
            case BANNED -> "wrong";
            case GONE -> "gone";
        };
    }
}
