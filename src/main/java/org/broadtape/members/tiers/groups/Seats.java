package org.broadtape.members.tiers.groups;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.UponProof;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.GrantBook;

/// Who sits in a group: members with a proved address that it names, as long as there are seats. A seat is a grant of the group's tier.
/// Whoever changes seats locks the group first, then the members one by one.
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class Seats implements UponProof {

    private static final String SOURCE = "group";

    private final GroupStore groups;
    private final SeatStore store;
    private final GrantBook book;
    private final Clock clock;

    Seats(GroupStore groups, SeatStore store, GrantBook book, Clock clock) {
        this.groups = groups;
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    /// A seat in each group that names the address and has one left; none any more in those that do not.
    @Override
    public void proved(MemberId member, EmailAddress address) {
        for (var seat : store.seatsOf(member, clock.instant())) {
            if (!names(seat.group(), address)) {
                book.end(member, seat.grant(), "the group does not name this address", SOURCE);
            }
        }
        for (var id : store.naming(address, MailDomain.above(address), clock.instant())) {
            groups.lock(id, clock.instant()).filter(group -> !group.isFull() && !store.sits(id, member, clock.instant())).ifPresent(group -> seat(group, member, SOURCE));
        }
    }

    /// Who sits in a group.
    List<MemberId> of(long group) {
        return store.in(group, clock.instant()).stream().map(SeatStore.Seat::member).toList();
    }

    Seating giveOut(Group group, Actor by) {
        if (!group.runs(clock.instant())) {
            return Seating.NONE;
        }
        var waiting = store.waiting(group.id(), clock.instant());
        var seated = waiting.stream().limit(group.seats() - (long) group.taken()).toList();
        seated.forEach(member -> seat(group, member, by.name()));
        return new Seating(seated.size(), waiting.size() - seated.size());
    }

    /// Frees the seats of those whom the group names no more, and gives them to those who wait.
    Seating reseat(Group group, Actor by) {
        for (var seat : store.in(group.id(), clock.instant())) {
            if (seat.address().filter(address -> names(group.id(), address)).isEmpty()) {
                book.end(seat.member(), seat.grant(), "no longer named by " + group.name(), by.name());
            }
        }
        return giveOut(groups.lock(group.id(), clock.instant()).orElseThrow(), by);
    }

    void extend(Group group, Optional<Instant> ends, Actor by) {
        store.in(group.id(), clock.instant()).forEach(seat -> book.extend(seat.member(), seat.grant(), ends, group.name() + " runs longer", by.name()));
    }

    void freeAll(Group group, Actor by, String reason) {
        store.in(group.id(), clock.instant()).forEach(seat -> book.end(seat.member(), seat.grant(), reason, by.name()));
    }

    private boolean names(long group, EmailAddress address) {
        return groups.addresses(group).contains(address) || groups.domains(group).stream().anyMatch(domain -> domain.holds(address));
    }

    private void seat(Group group, MemberId member, String by) {
        book.add(member, new Giving(group.tier(), group.ends(), "A seat of " + group.name(), false, SOURCE), Optional.of(group.id()), by);
    }
}
