package org.broadtape.members.tiers.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;

/// Groups: what the desk sets. Who sits in them follows from that, see [Seats].
@ApplicationScoped
@Transactional
public class Groups {

    private static final int MOST_SEATS = 1_000_000;

    private final GroupStore store;
    private final Seats seats;
    private final Tiers tiers;
    private final Audit audit;
    private final Clock clock;

    Groups(GroupStore store, Seats seats, Tiers tiers, Audit audit, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.tiers = tiers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that run first.
    public List<Group> all() {
        return store.all(now());
    }

    /// @throws NotFound where there is no such group
    public Group called(long id) {
        return store.find(id, now()).orElseThrow(() -> new NotFound("group " + id));
    }

    /// Who has a seat.
    public List<MemberId> seated(long id) {
        return seats.of(id);
    }

    public List<EmailAddress> addresses(long id) {
        return store.addresses(id);
    }

    public List<MailDomain> domains(long id) {
        return store.domains(id);
    }

    /// @return its number
    public long open(Actor by, String name, Slug tier, int seatCount, Optional<Instant> ends) {
        by.demand(Right.CHANGE_MEMBERS);
        var id = store.add(named(name), given(tier), counted(seatCount), ends.map(this::ahead), now());
        audit.record(by, "group opened", "group/" + id, name.strip() + ", " + tier + ", " + seatCount + " seats");
        return id;
    }

    /// More seats or fewer; nobody loses one that they have, so fewer than are taken are refused.
    public Seating resize(Actor by, long id, int seatCount) {
        by.demand(Right.CHANGE_MEMBERS);
        var group = locked(id);
        if (counted(seatCount) < group.taken()) {
            throw new Refused(group.taken() + " seats are taken. Free some first, or leave it at " + group.taken());
        }
        store.resize(id, seatCount);
        audit.record(by, "group resized", "group/" + id, group.seats() + " to " + seatCount + " seats");
        return seats.giveOut(locked(id), by);
    }

    /// Whoever proves one of these addresses has a seat; who has proved it already has it now.
    public Seating invite(Actor by, long id, List<EmailAddress> addresses) {
        by.demand(Right.CHANGE_MEMBERS);
        locked(id);
        store.addAddresses(id, addresses);
        audit.record(by, "group invited", "group/" + id, addresses.size() + " addresses");
        return seats.giveOut(locked(id), by);
    }

    /// The same for all addresses of a mail domain.
    public Seating invite(Actor by, long id, MailDomain domain) {
        by.demand(Right.CHANGE_MEMBERS);
        locked(id);
        store.addDomain(id, domain);
        audit.record(by, "group invited", "group/" + id, domain.toString());
        return seats.giveOut(locked(id), by);
    }

    /// Takes an address off the list; whoever sits by it, and by no domain, loses the seat.
    public Seating uninvite(Actor by, long id, EmailAddress address) {
        by.demand(Right.CHANGE_MEMBERS);
        locked(id);
        if (!store.removeAddress(id, address)) {
            throw new NotFound("address of group " + id);
        }
        audit.record(by, "group uninvited", "group/" + id, "an address");
        return seats.reseat(locked(id), by);
    }

    public Seating uninvite(Actor by, long id, MailDomain domain) {
        by.demand(Right.CHANGE_MEMBERS);
        locked(id);
        if (!store.removeDomain(id, domain)) {
            throw new NotFound("domain of group " + id);
        }
        audit.record(by, "group uninvited", "group/" + id, domain.toString());
        return seats.reseat(locked(id), by);
    }

    /// Another end for the group and all its seats.
    public void extend(Actor by, long id, Optional<Instant> ends) {
        by.demand(Right.CHANGE_MEMBERS);
        var until = ends.map(this::ahead);
        locked(id);
        store.extend(id, until);
        seats.extend(locked(id), until, by);
        audit.record(by, "group extended", "group/" + id, until.map(Instant::toString).orElse("no end"));
    }

    /// Ends the group and all its seats now.
    public void close(Actor by, long id) {
        by.demand(Right.CHANGE_MEMBERS);
        var group = locked(id);
        store.close(id, now());
        seats.freeAll(group, by, "the group was closed");
        audit.record(by, "group closed", "group/" + id, "");
    }

    private Group locked(long id) {
        var group = store.lock(id, now()).orElseThrow(() -> new NotFound("group " + id));
        if (group.closed().isPresent()) {
            throw new Refused("This group is closed. Open another");
        }
        return group;
    }

    private Slug given(Slug tier) {
        if (tiers.called(tier).slug().equals(Tier.FREE)) {
            throw new Refused("Every member has this tier already. Choose a higher one for the group");
        }
        return tier;
    }

    private static int counted(int seats) {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new Refused("A group has between 1 and " + MOST_SEATS + " seats");
        }
        return seats;
    }

    private static String named(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("A group has a name of one line, of 120 characters at most");
        }
        return name;
    }

    private Instant ahead(Instant ends) {
        if (!ends.isAfter(now())) {
            throw new Refused("The end lies behind us. Choose a later day, or none");
        }
        return ends.truncatedTo(ChronoUnit.MICROS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
