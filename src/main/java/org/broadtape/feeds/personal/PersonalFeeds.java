package org.broadtape.feeds.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.feeds.Feed;
import org.broadtape.feeds.Feeds;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.tiers.Entitled;
import org.broadtape.members.tiers.Tiers;

/// Feeds of whole texts, each at an address that one member knows. What it shows is what that member may read now; the tier is asked each time.
@ApplicationScoped
@Transactional
public class PersonalFeeds {

    /// The reason of the mail that tells an owner that the address looks shared.
    public static final String SHARED = "feed-shared";

    /// A reader has a few machines and networks; a shared address has many.
    private static final int MOST_NETWORKS = 8;
    private static final Duration WARN_AGAIN = Duration.ofDays(30);
    private static final String CHANNEL = "mail";

    private final PersonalStore store;
    private final Feeds feeds;
    private final Members members;
    private final Entitled entitled;
    private final Tiers tiers;
    private final Deliveries deliveries;
    private final Audit audit;
    private final Clock clock;

    PersonalFeeds(PersonalStore store, Feeds feeds, Members members, Entitled entitled, Tiers tiers, Deliveries deliveries, Audit audit, Clock clock) {
        this.store = store;
        this.feeds = feeds;
        this.members = members;
        this.entitled = entitled;
        this.tiers = tiers;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new secret address; the one before opens nothing any more.
    ///
    /// @throws Refused where the member's tier has no such feed
    public Token make(MemberId member, String network) {
        if (!mayHave(member)) {
            throw new Refused("Your tier has no feed of whole texts. The tiers that have one are on the page that compares them");
        }
        var token = Token.fresh();
        store.put(member, token.hash(), clock.instant());
        audit.ofMember(member, "feed address made", "", network);
        return token;
    }

    public void takeBack(MemberId member, String network) {
        if (store.remove(member)) {
            audit.ofMember(member, "feed address taken back", "", network);
        }
    }

    public boolean mayHave(MemberId member) {
        return entitled.of(member).fullTextFeed();
    }

    public Optional<Instant> madeAt(MemberId member) {
        return store.madeAt(member);
    }

    /// The feed at a secret address.
    ///
    /// @throws NotFound where the address opens nothing: never made, taken back, or its owner may have it no more
    @Transactional(TxType.NOT_SUPPORTED)
    public Feed at(Token token, String network) {
        var owner = token.hasShape() ? store.ownerOf(token.hash()) : Optional.<MemberId>empty();
        var member = owner.filter(this::mayHave).map(members::called).orElseThrow(() -> new NotFound("a personal feed"));
        noted(member, network);
        return feeds.wholeFor(new Viewer.Reader(member.id(), tiers.readBy(member.tier()), Optional.empty()));
    }

    /// Who may read it at this address; for whoever limits how often it is asked for.
    @Transactional(TxType.SUPPORTS)
    public Optional<MemberId> ownerOf(Token token) {
        return token.hasShape() ? store.ownerOf(token.hash()) : Optional.empty();
    }

    private void noted(Member member, String network) {
        var now = clock.instant();
        var networks = store.asked(member.id(), LocalDate.ofInstant(now, ZoneOffset.UTC), network);
        if (networks.filter(many -> many > MOST_NETWORKS).isPresent() && store.warns(member.id(), now, now.minus(WARN_AGAIN))) {
            member.address().ifPresent(address -> deliveries.promise(new Message(SHARED, member.id().toString(), now.getEpochSecond(), "", Urgency.ORDINARY),
                    List.of(new Recipient(member.id().toString(), CHANNEL, address.value()))));
        }
    }
}
