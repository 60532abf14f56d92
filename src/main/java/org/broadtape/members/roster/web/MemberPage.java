package org.broadtape.members.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.delivery.Delivery;
import org.broadtape.members.Member;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.roster.Note;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.grants.Grant;

/// @param sessions how many run
/// @param actor    who looks
/// @param typed    what was typed into a form that was refused
record MemberPage(Member member, List<Grant> grants, List<Tier> tiers, int sessions, List<AuditEntry> entries, List<Delivery> deliveries, List<Note> notes,
        Actor actor, Instant now, Typed typed, Told told) {

    /// @param tier   a slug
    /// @param ends   a day, or empty
    /// @param labels between commas; absent where another form was sent
    /// @param into   the other account
    record Typed(String tier, String ends, String reason, Optional<String> labels, String into, String note) {

        static final Typed NOTHING = grant("", "", "");

        static Typed grant(String tier, String ends, String reason) {
            return new Typed(tier, ends, reason, Optional.empty(), "", "");
        }

        static Typed labels(String labels) {
            return new Typed("", "", "", Optional.of(labels), "", "");
        }

        static Typed into(String into) {
            return new Typed("", "", "", Optional.empty(), into, "");
        }

        static Typed note(String note) {
            return new Typed("", "", "", Optional.empty(), "", note);
        }
    }

    public boolean changes() {
        return actor.may(Right.CHANGE_MEMBERS);
    }

    public String tierName() {
        return tiers.stream().filter(tier -> tier.slug().equals(member.tier())).map(Tier::name).findFirst().orElse(member.tier().value());
    }

    public boolean removes(Note note) {
        return note.isRemovableBy(actor);
    }

    /// As they stand in the field.
    public String labels() {
        return typed.labels().orElseGet(() -> String.join(", ", member.labels()));
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
