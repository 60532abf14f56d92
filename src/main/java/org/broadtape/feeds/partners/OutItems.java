package org.broadtape.feeds.partners;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.articles.Article;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.filing.Author;
import org.broadtape.articles.filing.Topic;
import org.broadtape.articles.setting.PictureUses;
import org.broadtape.feeds.wire.OutItem.Status;
import org.broadtape.feeds.wire.OutItem;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// Makes what goes out to a partner of an article as it is now. What the partner may not read is cut off by the newsstand; of what it may not
/// see there is only the name.
@ApplicationScoped
class OutItems {

    private final Newsstand newsstand;
    private final Articles articles;
    private final PictureUses pictureUses;
    private final Settings settings;

    @Inject
    OutItems(Newsstand newsstand, Articles articles, PictureUses pictureUses, Settings settings) {
        this.newsstand = newsstand;
        this.articles = articles;
        this.pictureUses = pictureUses;
        this.settings = settings;
    }

    /// What that number brings now; a partner that may not have the article any more gets it as taken back, whatever it was told then.
    OutItem of(Partner partner, Given given) {
        var seen = given.status() == Status.USABLE ? newsstand.those(List.of(given.id()), partner.viewer(), Channel.API) : List.<Article>of();
        return seen.isEmpty() || !partner.takes(seen.getFirst().section().slug()) ? takenBack(given) : usable(partner, given, seen.getFirst());
    }

    String guid(Given given) {
        return "tag:" + settings.url().getHost() + ",2026:" + given.id().aggregate();
    }

    private OutItem usable(Partner partner, Given given, Article article) {
        var copy = articles.copyOf(article.id());
        var body = newsstand.bodies(List.of(article.id()), partner.viewer(), Channel.API).getOrDefault(article.id(), Body.EMPTY);
        var standing = new OutItem.Standing(Status.USABLE, article.releasedAt().orElse(given.madeAt()), given.madeAt(), article.terms().expires(), given.correction());
        var byline = new Byline(article.authors().stream().map(Author::name).toList(), article.byline(), article.dateline());
        return new OutItem(guid(given), given.version(), standing,
                new OutItem.Text(article.headline(), article.standfirst(), byline, body, article.language(), settings.at(article.path())),
                new Filing(article.section().slug(), article.topics().stream().map(Topic::name).toList(), copy.filing().urgency()), copy.mentions(),
                new OutItem.Owner(settings.name(), settings.at(""), article.rightsLine(), article.source()), copy.image(), pictures(article, copy, body));
    }

    private Pictures pictures(Article article, Copy copy, Body body) {
        var refs = new HashSet<String>();
        body.withRefs(ref -> {
            refs.add(ref);
            return ref;
        });
        copy.image().ifPresent(lead -> refs.add(lead.ref()));
        return pictureUses.in(article.id(), refs);
    }

    private OutItem takenBack(Given given) {
        var first = killed(given) ? Status.CANCELED : given.status() == Status.USABLE ? Status.WITHHELD : given.status();
        return new OutItem(guid(given), given.version(), new OutItem.Standing(first, given.madeAt(), given.madeAt(), Optional.empty(), ""),
                new OutItem.Text("", "", Byline.NONE, Body.EMPTY, settings.language().toLanguageTag(), settings.at("/")),
                new Filing(new Slug("news"), List.of(), Filing.ORDINARY), List.of(), new OutItem.Owner(settings.name(), settings.at(""), "", ""), Optional.empty(), Pictures.NONE);
    }

    private boolean killed(Given given) {
        try {
            return articles.called(given.id()).state() == org.broadtape.articles.access.State.KILLED;
        } catch (NotFound gone) {
            return true;
        }
    }
}
