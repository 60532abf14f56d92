package org.broadtape.site.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.broadtape.site.cdn.Cdn;

/// Carries between nodes what changed, so that each drops the pages that show it; while a node cannot hear, it holds no page.
@ApplicationScoped
public class PageNotices implements Subscriber {

    private static final String TOPIC = "pages";
    private static final int MOST_BYTES = 7000;

    private final Notices notices;
    private final PageCache cache;
    private final Cdn cdn;

    @Inject
    PageNotices(Notices notices, PageCache cache, Cdn cdn) {
        this.notices = notices;
        this.cache = cache;
        this.cdn = cdn;
    }

    /// Drops, on every node, at the CDN and once the caller's transaction has committed, the pages that show one of these.
    public void changed(Collection<String> tags) {
        tell(tags);
        cdn.dropped(tags);
    }

    /// The same because of what happened to articles: which pages, for each.
    public void changed(Map<ArticleEvent, Set<String>> pages) {
        tell(pages.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        pages.forEach(cdn::dropped);
    }

    private void tell(Collection<String> tags) {
        var text = new StringBuilder();
        for (var tag : tags) {
            if (text.length() + tag.length() > MOST_BYTES) {
                notices.send(TOPIC, text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(tag);
        }
        if (!text.isEmpty()) {
            notices.send(TOPIC, text.toString());
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        cache.drop(Arrays.asList(text.split(" ")));
    }

    @Override
    public void listening() {
        cache.see();
    }

    @Override
    public void lost() {
        cache.goBlind();
    }
}
