package org.broadtape.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.filing.Author;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Topic;
import org.broadtape.articles.listing.Directory.Killed;
import org.broadtape.articles.listing.Directory;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.articles.setting.PictureUses;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.Page;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Viewer;

/// The feeds of the whole paper and of each of its parts: the newest articles as anyone anywhere may see them.
@ApplicationScoped
public class Feeds {

    private static final int LENGTH = 30;
    private static final Duration TOMBSTONES_STAND = Duration.ofDays(30);
    private static final Viewer ANYONE = Viewer.Anyone.ANYWHERE;

    private final Listings listings;
    private final Newsstand newsstand;
    private final PictureUses pictureUses;
    private final EntryText texts;
    private final Directory directory;
    private final Settings settings;
    private final PageTags tags;
    private final Clock clock;

    Feeds(Listings listings, Newsstand newsstand, PictureUses pictureUses, EntryText texts, Directory directory, Settings settings, PageTags tags, Clock clock) {
        this.listings = listings;
        this.newsstand = newsstand;
        this.pictureUses = pictureUses;
        this.texts = texts;
        this.directory = directory;
        this.settings = settings;
        this.tags = tags;
        this.clock = clock;
    }

    public Feed whole() {
        tags.show("latest");
        return feed(settings.name(), settings.description(), "", listings.latest(ANYONE, Channel.FEED, Before.NEWEST, LENGTH));
    }

    public Feed of(Section section) {
        tags.show("section", section.id());
        return feed(settings.name() + ": " + section.name(), section.description(), section.path(), listings.inSection(section, ANYONE, Channel.FEED, Before.NEWEST, LENGTH));
    }

    public Feed on(Topic topic) {
        tags.show("topic", topic.id()).show("topic-words", topic.id());
        return feed(settings.name() + ": " + topic.name(), topic.description(), "/topics/" + topic.slug(), listings.onTopic(topic, ANYONE, Channel.FEED, Before.NEWEST, LENGTH));
    }

    public Feed by(Author author) {
        tags.show("author", author.id()).show("byline", author.id());
        return feed(settings.name() + ": " + author.name(), author.bio(), "/authors/" + author.slug(), listings.byAuthor(author, ANYONE, Channel.FEED, Before.NEWEST, LENGTH));
    }

    /// What is about some instruments, all of a company's or one; `subject` is the address of their page.
    public Feed about(List<InstrumentId> instruments, String name, String subject) {
        instruments.forEach(one -> tags.show("about", one.value()));
        return feed(settings.name() + ": " + name, "", subject, listings.about(instruments, ANYONE, Channel.FEED, Before.NEWEST, LENGTH));
    }

    /// The whole paper as one member may read it. Never kept for another: say so to [PageTags] before.
    public Feed wholeFor(Viewer viewer) {
        return feed(settings.name(), settings.description(), "", listings.latest(viewer, Channel.FEED, Before.NEWEST, LENGTH), viewer);
    }

    private Feed feed(String title, String description, String path, Page<Teaser> page) {
        return feed(title, description, path, page, ANYONE);
    }

    private Feed feed(String title, String description, String path, Page<Teaser> page, Viewer viewer) {
        var began = clock.instant();
        var ids = page.items().stream().map(Teaser::id).toList();
        var articles = newsstand.those(ids, viewer, Channel.FEED);
        var bodies = newsstand.bodies(ids, viewer, Channel.FEED);
        var gone = directory.killed(Channel.FEED, clock.instant().minus(TOMBSTONES_STAND), LENGTH);
        tags.show("frame").show("killed");
        articles.forEach(article -> shown(article, viewer, began));
        var set = texts.of(articles, bodies);
        var entries = articles.stream().map(article -> entry(article, bodies.getOrDefault(article.id(), Body.EMPTY), set)).toList();
        var tombstones = gone.stream().map(killed -> new Feed.Tombstone(name(killed.id()), killed.at())).toList();
        return new Feed(title, description.isEmpty() ? settings.description() : description, settings.at(path.isEmpty() ? "/" : path), settings.at(path),
                settings.language().toLanguageTag(), changed(entries, gone), settings.hub(), entries, tombstones);
    }

    /// Right until the clock changes what there was to read when the making of the feed began.
    private void shown(Article article, Viewer viewer, Instant began) {
        tags.show("article", article.id().value()).until(Access.to(article.terms(), viewer, Channel.FEED, began).until());
        article.authors().forEach(author -> tags.show("byline", author.id()));
    }

    /// When what stands here of it last changed: its text, or who may read the whole of it.
    private Instant changed(Article article) {
        var opened = article.terms().lastOpening(clock.instant()).map(article.terms()::instant);
        return opened.filter(article.updatedAt()::isBefore).orElse(article.updatedAt());
    }

    private static Instant changed(List<Entry> entries, List<Killed> gone) {
        return Stream.concat(entries.stream().map(Entry::updated), gone.stream().map(Killed::at)).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private Entry entry(Article article, Body body, EntryText.Texts set) {
        var stored = pictureUses.in(article.id(), body.refs());
        var categories = new ArrayList<>(List.of(article.section().name()));
        article.topics().forEach(topic -> categories.add(topic.name()));
        var authors = article.byline().isEmpty() ? article.authors().stream().map(Author::name).toList() : List.of(article.byline());
        return new Entry(name(article.id()), settings.at(article.path()), article.headline(), article.description().isEmpty() ? article.standfirst() : article.description(),
                set.html(article.id(), body, stored), authors, categories, article.releasedAt().orElse(article.updatedAt()), changed(article), article.rightsLine(),
                article.language(), FeedPictures.of(article.image(), settings), Enclosures.of(body, stored, settings));
    }

    /// The article's name in feeds, as a tag URI (RFC 4151): its address may change, this does not.
    private String name(ArticleId id) {
        return "tag:" + settings.url().getHost() + ",2026:" + id.aggregate();
    }
}
