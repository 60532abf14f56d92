package org.broadtape.articles.web.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.passes.Gift;
import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.passes.Meter;
import org.broadtape.articles.web.ArticleMessages;
import org.broadtape.articles.web.gate.Gate.Act;
import org.broadtape.articles.web.gate.Gate.Way;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.tiers.Entitled;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;

/// Says what would open the rest of an article to whoever asks, and offers what does.
@ApplicationScoped
public class Gates {

    private final ArticleMessages words;
    private final Moments moments;
    private final Tiers tiers;
    private final Entitled entitled;
    private final Meter meter;
    private final Settings settings;
    private final Visit visit;
    private final Clock clock;

    Gates(ArticleMessages words, Moments moments, Tiers tiers, Entitled entitled, Meter meter, Settings settings, Visit visit, Clock clock) {
        this.words = words;
        this.moments = moments;
        this.tiers = tiers;
        this.entitled = entitled;
        this.meter = meter;
        this.settings = settings;
        this.visit = visit;
        this.clock = clock;
    }

    public Gate of(Article article, AccessLevel opens) {
        var member = visit.session();
        var tier = tier(opens);
        var sentence = member.isPresent() ? tooLow(member.get()) : tier.map(this::forTier).orElseGet(() -> opens.equals(AccessLevel.MEMBERS) ? words.forMembers() : words.forSubscribers());
        var why = member.isPresent() ? tier.map(this::itIsFor).orElse(words.previewEnds()) : tier.map(this::itCosts).orElseGet(words::joiningIsFree);
        var act = free(article, opens, member);
        return new Gate(sentence, why + act.said(), later(article), "", "", act.offered(), member.isPresent() ? List.of() : ways(article.path()), true);
    }

    /// What a link that gives the article away offers to whom it was given.
    Gate given(Article article, Gift gift, String action) {
        return new Gate(words.givenToYou(), words.givenUntil(moments.at(gift.expiresAt())), List.of(), "", "",
                Optional.of(new Act(words.readTheWhole(), "", action)), List.of(new Way(words.firstToTheArticle(), article.path())), false);
    }

    /// The same for the giver.
    Gate giving(Article article, Gift gift, String action) {
        var why = words.yourLinkOpens(gift.most(), moments.at(gift.expiresAt()), gift.readers().size());
        return new Gate(words.yourLink(), why, List.of(), "", settings.at(action), Optional.of(new Act(words.takeItBack(), "", action + "/withdrawal")),
                List.of(new Way(words.firstToTheArticle(), article.path())), false);
    }

    /// The form that gives an article away, for a member who reads it whole by their own tier and may. It is the same for all of that tier.
    public Optional<Act> giving(Article article, AccessLevel level) {
        if (level.equals(AccessLevel.EVERYONE) || visit.session().isEmpty()) {
            return Optional.empty();
        }
        var most = entitled.of(visit.signedIn()).giftLinks();
        return most == 0 ? Optional.empty() : Optional.of(new Act(words.giveAway(), words.mayGive(most), article.path() + "/gifts"));
    }

    /// How many articles a month whoever asks may read free.
    int most() {
        return visit.session().map(session -> entitled.of(session).freeArticles()).orElse(settings.meter().anyone());
    }

    private record Free(Optional<Act> offered, String said) {
    }

    private Free free(Article article, AccessLevel opens, Optional<Session> member) {
        var most = most();
        if (most == 0 || !meter.covers(article.id(), opens)) {
            return new Free(Optional.empty(), "");
        }
        var action = article.path() + "/whole";
        if (member.isEmpty()) {
            return new Free(Optional.of(new Act(words.readFree(), words.upTo(most), action)), "");
        }
        var left = meter.allowance(Holder.of(member.get().member()), most);
        return left.isSpent() ? new Free(Optional.empty(), " " + words.allRead(most, moments.day(meter.nextMonth())))
                : new Free(Optional.of(new Act(words.readFree(), words.leftToRead(left.left(), most), action)), "");
    }

    private List<Way> ways(String path) {
        var next = "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        return List.of(new Way(words.join(), "/join" + next), new Way(words.signIn(), "/sign-in" + next));
    }

    /// Who reads it from when on, as far as they are more than now.
    private List<String> later(Article article) {
        var now = clock.instant();
        var sentences = new ArrayList<String>();
        var widest = rank(article.terms().level(now));
        for (var opening : article.terms().openings()) {
            if (article.terms().instant(opening).isAfter(now) && rank(opening.to()) < widest) {
                widest = rank(opening.to());
                var at = moments.at(article.terms().instant(opening));
                sentences.add(switch (opening.to()) {
                    case AccessLevel.Everyone _ -> words.everyoneFrom(at);
                    case AccessLevel.Members _ -> words.membersFrom(at);
                    case AccessLevel.FromTier(var tier) -> words.tierFrom(tiers.find(tier).map(Tier::name).orElse(tier.value()), at);
                });
            }
        }
        return sentences;
    }

    private int rank(AccessLevel level) {
        return switch (level) {
            case AccessLevel.Everyone _ -> -2;
            case AccessLevel.Members _ -> -1;
            case AccessLevel.FromTier(var tier) -> tiers.find(tier).map(Tier::position).orElse(Integer.MAX_VALUE);
        };
    }

    private Optional<Tier> tier(AccessLevel level) {
        return level instanceof AccessLevel.FromTier(Slug slug) ? tiers.find(slug) : Optional.empty();
    }

    private String forTier(Tier tier) {
        return tiers.all().getLast().equals(tier) ? words.forTier(tier.name()) : words.forTierAndAbove(tier.name());
    }

    private String tooLow(Session member) {
        return words.notIncluded(tiers.find(member.tier()).map(Tier::name).orElse(member.tier().value()));
    }

    private String itIsFor(Tier tier) {
        return price(tier).map(price -> words.itIsForAt(tier.name(), price)).orElseGet(() -> words.itIsFor(tier.name()));
    }

    private String itCosts(Tier tier) {
        return price(tier).map(price -> words.costs(tier.name(), price)).orElseGet(words::previewEnds);
    }

    private Optional<String> price(Tier tier) {
        return tier.month().map(month -> words.aMonth(month.in(settings.language()))).or(() -> tier.year().map(year -> words.aYear(year.in(settings.language()))));
    }
}
