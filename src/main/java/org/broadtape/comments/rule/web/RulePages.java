package org.broadtape.comments.rule.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Sections;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Say;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Speech;
import org.broadtape.comments.rule.Who;
import org.broadtape.comments.rule.Why;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;

/// Makes these pages. An article is named only to who may see it.
@ApplicationScoped
class RulePages {

    private static final int LISTED = 100;

    private final Rules rules;
    private final Speech speech;
    private final Why why;
    private final Tiers tiers;
    private final Sections sections;
    private final Newsstand newsstand;
    private final Settings settings;

    RulePages(Rules rules, Speech speech, Why why, Tiers tiers, Sections sections, Newsstand newsstand, Settings settings) {
        this.rules = rules;
        this.speech = speech;
        this.why = why;
        this.tiers = tiers;
        this.sections = sections;
        this.newsstand = newsstand;
        this.settings = settings;
    }

    RulesPage all(Actor by, Viewer viewer, String typed, String done, String problem) {
        var own = rules.articles(by);
        var listed = newsstand.those(own.stream().limit(LISTED).map(ArticleId::new).toList(), viewer, Channel.SITE);
        var places = Stream.concat(Stream.of(site()), sections.all().stream().map(this::section)).map(place -> row(place, holding(place))).toList();
        return new RulesPage(places, listed.stream().map(article -> row(article(article), rules.of(article))).toList(), own.size() - listed.size(), members(), typed, done, problem);
    }

    RulePage one(Place place, RuleForm typed, String problem) {
        var holds = holding(place);
        return new RulePage(place, inWords(holds.who()), sentence(holds), members(), tiers.all(), typed, problem);
    }

    /// @throws NotFound where there is no such place for this viewer
    Place place(Scope scope, Viewer viewer) {
        return switch (scope) {
            case Scope.Site _ -> site();
            case Scope.OfSection(var id) -> sections.all().stream().filter(section -> section.id() == id).findFirst().map(this::section).orElseThrow(() -> new NotFound("section " + id));
            case Scope.OfArticle(var id) -> article(seen(new ArticleId(id), viewer));
        };
    }

    private Article seen(ArticleId id, Viewer viewer) {
        return switch (newsstand.at(id, viewer)) {
            case Reading.Whole whole -> whole.article();
            case Reading.Preview preview -> preview.article();
            case Reading.Moved _ -> throw new NotFound(id.aggregate());
        };
    }

    private Place site() {
        return new Place(new Scope.Site(), List.of(), settings.name(), "/", "");
    }

    private Place section(Section section) {
        return new Place(new Scope.OfSection(section.id()), List.of(new Scope.Site()), section.name(), section.path(), "The site’s rule");
    }

    private Place article(Article article) {
        return new Place(new Scope.OfArticle(article.id().value()), List.of(new Scope.OfSection(article.section().id()), new Scope.Site()), article.headline(), article.path(), "The rule of its section, " + article.section().name());
    }

    /// The rule that holds at a place, whichever said it.
    private Rule holding(Place place) {
        return Stream.concat(Stream.of(place.scope()), place.above().stream()).flatMap(scope -> rules.at(scope).stream()).findFirst().orElse(Rule.MEMBERS);
    }

    private RulesPage.Row row(Place place, Rule holds) {
        return new RulesPage.Row(place, rules.at(place.scope()).isPresent(), holds, inWords(holds.who()), sentence(holds));
    }

    private String sentence(Rule rule) {
        return why.not(speech.signedOut(rule));
    }

    private String inWords(Who who) {
        return switch (who) {
            case Who.Nobody _ -> "nobody";
            case Who.Members _ -> "members";
            case Who.FromTier(var slug) -> tiers.find(slug).map(tier -> lowest(tier) ? "members of any tier" : tier.name() + " and above")
                    .orElseGet(() -> slug + ", which is not offered any more: so nobody");
        };
    }

    private boolean lowest(Tier tier) {
        return tiers.all().getFirst().equals(tier);
    }

    /// Whom "members" means as the tiers stand now.
    private String members() {
        return speech.signedOut(Rule.MEMBERS) instanceof Say.SignedOut(var tier) ? tier.map(one -> one.name() + " and every tier above it").orElse("every member") : "nobody";
    }

}
