package org.broadtape.comments.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.broadtape.articles.Article;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.passes.Holder;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;

/// The one answer to who may comment where.
@ApplicationScoped
public class Speech {

    private final Rules rules;
    private final Tiers tiers;
    private final Members members;
    private final Newsstand newsstand;
    private final Instance<Barred> barred;
    private final Clock clock;

    Speech(Rules rules, Tiers tiers, Members members, Newsstand newsstand, @Any Instance<Barred> barred, Clock clock) {
        this.rules = rules;
        this.tiers = tiers;
        this.members = members;
        this.newsstand = newsstand;
        this.barred = barred;
        this.clock = clock;
    }

    /// @param closed whether its discussion was closed by a person
    public Say to(Article article, boolean closed, Viewer viewer) {
        var rule = rules.of(article);
        var now = clock.instant();
        if (rule.who() instanceof Who.Nobody || needs(rule.who()) instanceof Need.Unknown) {
            return new Say.Nobody();
        }
        if (closed || over(article, rule, now)) {
            return new Say.Closed();
        }
        return switch (viewer) {
            case Viewer.Anyone _, Viewer.Partner _, Viewer.Crawler _ -> signedOut(rule);
            case Viewer.Reader reader -> ofReader(article, rule, reader, now);
            case Viewer.Staff staff -> staff.actor().id().flatMap(this::bar).map(bar -> said(bar)).orElseGet(Say.MaySay::new);
        };
    }

    /// What anybody who is not signed in is told under such a rule, as the tiers stand now, while the discussion is open.
    public Say signedOut(Rule rule) {
        return switch (needs(rule.who())) {
            case Need.Unknown _ -> new Say.Nobody();
            case Need.Account _ -> new Say.SignedOut(Optional.empty());
            case Need.From(var tier) -> new Say.SignedOut(Optional.of(tier));
        };
    }

    private Say ofReader(Article article, Rule rule, Viewer.Reader reader, Instant now) {
        var bar = bar(reader.id());
        if (bar.isPresent()) {
            return said(bar.get());
        }
        if (needs(rule.who()) instanceof Need.From(var tier) && !reader.reads().contains(tier.slug())) {
            return new Say.TierTooLow(tier);
        }
        if (!readsWhole(article, reader, now)) {
            return new Say.CannotRead();
        }
        var member = members.called(reader.id());
        var from = member.joinedAt().plus(Duration.ofDays(rule.memberDays()));
        if (rule.memberDays() > 0 && now.isBefore(from)) {
            return new Say.TooNew(from);
        }
        return member.name().isEmpty() ? new Say.Nameless() : new Say.MaySay();
    }

    /// By the tier, or by a pass: one of the month's free articles, or a gift.
    private boolean readsWhole(Article article, Viewer.Reader reader, Instant now) {
        return Access.to(article.terms(), reader, Channel.SITE, now) instanceof Sight.Whole
                || newsstand.sight(article.id(), reader, Optional.of(Holder.of(reader.id()))) instanceof Sight.Whole;
    }

    private static boolean over(Article article, Rule rule, Instant now) {
        return rule.openDays() > 0 && article.releasedAt().filter(at -> !now.isBefore(at.plus(Duration.ofDays(rule.openDays())))).isPresent();
    }

    private Optional<Barred.Bar> bar(MemberId member) {
        return barred.stream().flatMap(one -> one.of(member).stream()).findFirst();
    }

    private static Say said(Barred.Bar bar) {
        return bar.until().<Say>map(until -> new Say.Muted(until, bar.reason())).orElseGet(() -> new Say.Banned(bar.reason()));
    }

    private Need needs(Who who) {
        return switch (who) {
            case Who.Nobody _ -> new Need.Unknown();
            case Who.FromTier(var slug) -> tiers.find(slug).<Need>map(Need.From::new).orElseGet(Need.Unknown::new);
            case Who.Members _ -> tiers.all().stream().filter(tier -> tier.entitlements().comment()).findFirst().filter(tier -> !tier.slug().equals(Tier.FREE))
                    .<Need>map(Need.From::new).orElseGet(Need.Account::new);
        };
    }

    private sealed interface Need {

        record Account() implements Need {
        }

        record From(Tier tier) implements Need {
        }

        /// The tier is not offered any more: then nobody may.
        record Unknown() implements Need {
        }
    }
}
