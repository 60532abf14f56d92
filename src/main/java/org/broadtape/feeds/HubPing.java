package org.broadtape.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.listing.Directory;
import org.broadtape.installation.Settings;
import org.broadtape.jobs.BatchListener;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;

/// Tells the publisher's WebSub hub which feeds have changed: the whole paper's and those of the sections. A hub that does not
/// answer is told again later, as the outbox does.
@ApplicationScoped
public class HubPing implements BatchListener<ArticleEvent> {

    private static final List<String> FORMS = List.of("xml", "atom", "json");

    private final Outbound outbound;
    private final Directory directory;
    private final Sections sections;
    private final Articles articles;
    private final Settings settings;

    HubPing(Outbound outbound, Directory directory, Sections sections, Articles articles, Settings settings) {
        this.outbound = outbound;
        this.directory = directory;
        this.sections = sections;
        this.articles = articles;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "hub";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    @Override
    public boolean wants(Class<? extends ArticleEvent> kind) {
        return settings.hub().isPresent();
    }

    @Override
    public void onAll(List<ArticleEvent> events) throws IOException {
        var hub = settings.hub();
        if (hub.isEmpty()) {
            return;
        }
        var form = new StringBuilder("hub.mode=publish");
        for (var feed : feeds(events.stream().map(event -> new ArticleId(event.article())).distinct().toList())) {
            form.append("&hub.url=").append(URLEncoder.encode(feed, StandardCharsets.UTF_8));
        }
        var answer = outbound.send(Request.form(hub.get().toString(), form.toString()));
        if (!answer.succeeded()) {
            throw new IOException("the hub " + hub.get() + " answered " + answer.status());
        }
        articles.receipts(events, "hub");
    }

    private Set<String> feeds(Collection<ArticleId> ids) {
        var byId = sections.all().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        var paths = new LinkedHashSet<>(Set.of(""));
        directory.filed(ids).forEach(filed -> paths.add(path(byId, filed.section())));
        var feeds = new LinkedHashSet<String>();
        paths.forEach(path -> FORMS.forEach(form -> feeds.add(settings.at(path + "/feed." + form))));
        return feeds;
    }

    private static String path(Map<Long, Section> sections, long id) {
        var section = sections.get(id);
        return section == null ? "" : section.path();
    }
}
