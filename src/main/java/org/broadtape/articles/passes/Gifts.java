package org.broadtape.articles.passes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Pass;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.tiers.Entitled;

/// Articles that members give away by a link: so many a month, each for a number of readers and some days. A link is void with its giver's
/// account, and opens no article that its reader may not see at all.
@ApplicationScoped
@Transactional
public class Gifts {

    static final Duration RUNS = Duration.ofDays(14);
    static final int READERS = 10;

    private final GiftStore store;
    private final Meter meter;
    private final Members members;
    private final Entitled entitled;
    private final Clock clock;

    Gifts(GiftStore store, Meter meter, Members members, Entitled entitled, Clock clock) {
        this.store = store;
        this.meter = meter;
        this.members = members;
        this.entitled = entitled;
        this.clock = clock;
    }

    /// How many articles the member may still give away this month.
    public Allowance allowance(MemberId giver) {
        return meter.allowance(Holder.giver(giver), entitled.of(giver).giftLinks());
    }

    /// The token of a link that gives the article away; it is not to be had again. A link that the member gave for the article before is void.
    /// Whether the giver reads the whole of it is the caller's to ask of `Access`.
    ///
    /// @throws Refused where this month's are given away
    public Token give(ArticleId article, MemberId giver) {
        var most = entitled.of(giver).giftLinks();
        if (!meter.spend(article, Holder.giver(giver), most)) {
            throw new Refused(most == 0 ? "Your membership has no articles to give away" : "You have given away your " + most + " articles of this month");
        }
        var now = clock.instant();
        var token = Token.fresh();
        store.withdraw(article, giver, now);
        store.add(token, article, giver, now, now.plus(RUNS), READERS);
        return token;
    }

    /// @throws NotFound where there is no such link
    public Gift called(Token token) {
        return Optional.of(token).filter(Token::hasShape).flatMap(store::find).orElseThrow(() -> new NotFound("a gift"));
    }

    /// Whether the link would open its article to somebody new.
    public boolean opens(Gift gift, Optional<Holder> holder) {
        return gift.opensTo(holder.orElse(new Holder("")), clock.instant()) && stands(gift);
    }

    /// Opens the gift's article to the holder; once opened it stays so while the link runs.
    ///
    /// @return whether it is open to the holder now
    public boolean open(Gift gift, Holder holder) {
        if (stands(gift)) {
            store.open(gift.id(), holder, clock.instant());
        }
        return pass(gift.article(), holder).isPresent();
    }

    /// The giver takes it back: it opens nothing any more, to nobody.
    public void withdraw(Gift gift, MemberId giver) {
        if (!gift.giver().equals(giver)) {
            throw new NotFound("a gift");
        }
        store.withdraw(gift.article(), giver, clock.instant());
    }

    Optional<Pass> pass(ArticleId article, Holder holder) {
        var now = clock.instant();
        return store.opened(article, holder).stream().filter(gift -> gift.runs(now) && stands(gift)).map(Gift::expiresAt).max(Instant::compareTo).map(Pass::new);
    }

    void move(Holder from, Holder into) {
        store.move(from, into);
    }

    /// Whether its giver's account still does.
    private boolean stands(Gift gift) {
        return giver(gift).map(Member::state).filter(Member.State::maySignIn).isPresent();
    }

    private Optional<Member> giver(Gift gift) {
        try {
            return Optional.of(members.called(gift.giver()));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    int sweep() {
        return store.removeExpired(clock.instant().minus(RUNS));
    }
}
