package org.broadtape.members.first;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;

/// While the site has no publisher, whoever reads what it prints when it starts may become one: by a link, for a day, once. Each start makes another.
@ApplicationScoped
@Transactional
public class FirstPublisher {

    private static final Duration LASTS = Duration.ofDays(1);

    private final FirstLinkStore store;
    private final Newsroom newsroom;
    private final Members members;
    private final Clock clock;

    FirstPublisher(FirstLinkStore store, Newsroom newsroom, Members members, Clock clock) {
        this.store = store;
        this.newsroom = newsroom;
        this.members = members;
        this.clock = clock;
    }

    /// The link's secret; empty where there is a publisher.
    public Optional<Token> link() {
        if (newsroom.hasPublisher()) {
            return Optional.empty();
        }
        var token = Token.fresh();
        store.put(token.hash(), clock.instant().plus(LASTS));
        return Optional.of(token);
    }

    /// Whether this is the link, and nobody was faster.
    public boolean stands(Token token) {
        return token.hasShape() && store.stands(token.hash(), clock.instant()) && !newsroom.hasPublisher();
    }

    /// @throws NotFound where this is not the link, or was
    /// @throws Refused  where the name is none; the link stands
    public MemberId become(Token token, EmailAddress address, String name) {
        var named = Members.named(name);
        if (named.isEmpty()) {
            throw new Refused("Give a name: colleagues see who did what by it", "name");
        }
        if (!token.hasShape() || newsroom.hasPublisher() || !store.spend(token.hash(), clock.instant())) {
            throw new NotFound("first link");
        }
        var member = members.joined(address, named, "site").id();
        newsroom.give(Actor.OPERATOR, member, Role.PUBLISHER);
        return member;
    }
}
