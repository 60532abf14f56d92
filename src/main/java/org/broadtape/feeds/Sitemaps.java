package org.broadtape.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadtape.articles.listing.Directory;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// The lists of addresses for search engines. Each numbered list covers a range of ids, so that an article stays in the list
/// where it was found first.
@ApplicationScoped
public class Sitemaps {

    /// Articles in one list; the protocol allows 50,000.
    public static final long PER_LIST = 10_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MOST_NEWS = 1000;

    private final Directory directory;
    private final Settings settings;
    private final PageTags tags;
    private final Clock clock;

    Sitemaps(Directory directory, Settings settings, PageTags tags, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.tags = tags;
        this.clock = clock;
    }

    /// Under which the list is kept that names the article with this id.
    public static String tag(long article) {
        return "sitemap/" + article / PER_LIST;
    }

    public String index() {
        tags.show("latest");
        var xml = new Markup().open("sitemapindex", "xmlns", NAMESPACE);
        for (var number = 0L; number <= directory.last() / PER_LIST; number++) {
            xml.open("sitemap").text("loc", settings.at("/sitemap-" + number + ".xml")).close("sitemap");
        }
        return xml.close("sitemapindex").toString();
    }

    public String list(long number) {
        if (number > directory.last() / PER_LIST) {
            throw new NotFound("sitemap " + number);
        }
        var entries = directory.between(number * PER_LIST, (number + 1) * PER_LIST);
        tags.show("sitemap/" + number);
        closing(entries);
        var xml = new Markup().open("urlset", "xmlns", NAMESPACE);
        entries.forEach(entry -> xml.open("url").text("loc", settings.at(entry.path())).text("lastmod", Markup.iso(entry.updatedAt())).close("url"));
        return xml.close("urlset").toString();
    }

    /// What was released within two days, at most a thousand.
    public String news() {
        var since = clock.instant().minus(NEWS);
        var entries = directory.since(since, MOST_NEWS);
        tags.show("latest");
        entries.forEach(entry -> tags.show("article", entry.id().value()));
        closing(entries);
        if (!entries.isEmpty()) {
            tags.until(entries.getLast().releasedAt().plus(NEWS));
        }
        var xml = new Markup().open("urlset", "xmlns", NAMESPACE, "xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
        entries.forEach(entry -> news(xml, entry));
        return xml.close("urlset").toString();
    }

    private void news(Markup xml, Directory.Entry entry) {
        xml.open("url").text("loc", settings.at(entry.path()))
                .open("news:news")
                .open("news:publication").text("news:name", settings.name()).text("news:language", language(entry.language())).close("news:publication")
                .text("news:publication_date", Markup.iso(entry.releasedAt()))
                .text("news:title", entry.headline())
                .close("news:news")
                .close("url");
    }

    /// A language as news sitemaps name it: by its code alone, Chinese by its writing.
    static String language(String tag) {
        var parts = List.of(tag.toLowerCase(Locale.ROOT).split("[-_]"));
        if (parts.getFirst().equals("zh")) {
            return parts.stream().anyMatch(Set.of("hant", "tw", "hk", "mo")::contains) ? "zh-tw" : "zh-cn";
        }
        return parts.getFirst();
    }

    private void closing(List<Directory.Entry> entries) {
        entries.forEach(entry -> entry.expires().ifPresent(tags::until));
    }

    /// What robots may do.
    public String robots() {
        tags.show("frame");
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /account
                Disallow: /search?

                Sitemap: %s
                Sitemap: %s
                """.formatted(settings.at("/sitemap.xml"), settings.at("/news-sitemap.xml"));
    }
}
