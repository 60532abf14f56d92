package org.broadtape.desk.leaks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.api.keys.ApiKeys;
import org.broadtape.api.keys.KeyWish;
import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.SessionCookie;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;

/// The kinds of viewers as whom a site is walked: nobody, a member of each tier, who says to be a search engine, and programs with a key. Members' accounts are
/// the walk's own, at addresses that no mail reaches; outside of a walk they have no session and no tier.
@ApplicationScoped
@Transactional
class Askers {

    private static final String SOURCE = "leak-walk";
    private static final String WHY = "to walk the exits";
    /// Of requests: more than there are exits.
    private static final int OFTEN = 1_000_000;

    private final Members members;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Tiers tiers;
    private final Grants grants;
    private final Settings settings;
    private final ApiKeys keys;

    Askers(Members members, Sessions sessions, SessionCookie cookie, Tiers tiers, Grants grants, Settings settings, ApiKeys keys) {
        this.members = members;
        this.sessions = sessions;
        this.cookie = cookie;
        this.tiers = tiers;
        this.grants = grants;
        this.settings = settings;
        this.keys = keys;
    }

    List<Asker> come() {
        var askers = new ArrayList<Asker>(List.of(new Asker("everyone", Viewer.Anyone.ANYWHERE, Map.of())));
        tiers.all().forEach(tier -> askers.add(member(tier)));
        settings.crawlers().forEach(crawler -> askers.add(calledLike(crawler)));
        askers.add(program("a program that reads previews", Scope.ARTICLES_READ));
        askers.add(program("a program that reads whole articles", Scope.ARTICLES_WHOLE));
        return askers;
    }

    private Asker program(String name, Scope scope) {
        var wish = new KeyWish(SOURCE, Set.of(scope), OFTEN, OFTEN, "");
        return new Asker(name, new Viewer.Partner(Optional.empty(), scope == Scope.ARTICLES_WHOLE), Map.of("Authorization", "Bearer " + keys.lend(wish).text()));
    }

    /// Somebody who calls themselves by the name of a search engine. Only its own networks make them one.
    private static Asker calledLike(Settings.Crawler crawler) {
        var isOne = crawler.networks().stream().anyMatch(network -> network.has("127.0.0.1") || network.has("::1"));
        return new Asker("somebody who says to be " + crawler.name(), isOne ? new Viewer.Crawler(crawler.name()) : Viewer.Anyone.ANYWHERE, Map.of("User-Agent", crawler.agent()));
    }

    void go() {
        keys.takeBack(SOURCE);
        tiers.all().forEach(tier -> members.at(address(tier)).ifPresent(member -> {
            sessions.endAll(member.id());
            grants.of(member.id()).stream().filter(grant -> grant.ends().isEmpty()).forEach(grant -> grants.end(Actor.OPERATOR, member.id(), grant.id(), WHY));
        }));
    }

    private Asker member(Tier tier) {
        var id = members.joined(address(tier), "", SOURCE).id();
        if (!tier.slug().equals(Tier.FREE)) {
            grants.give(Actor.OPERATOR, id, Giving.byHand(tier.slug(), Optional.empty(), WHY, true));
        }
        return new Asker("a member of " + tier.name(), new Viewer.Reader(id, reads(tier), Optional.empty()), Map.of("Cookie", session(id)));
    }

    private Set<Slug> reads(Tier tier) {
        return new HashSet<>(tiers.readBy(tier.slug()));
    }

    private String session(MemberId member) {
        var held = cookie.holding(sessions.open(new Opening(member, SOURCE, false, "", "")));
        return held.getName() + "=" + held.getValue();
    }

    private static EmailAddress address(Tier tier) {
        return EmailAddress.of(SOURCE + "-" + tier.slug() + "@broadtape.invalid");
    }
}
