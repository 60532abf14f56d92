package org.broadtape.site.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleEvent.ArticleReleased;
import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.broadtape.site.cdn.Cdn;

/// Carries between nodes what changed, so that each drops the pages that show it; while a node cannot hear, it holds no page.
@ApplicationScoped
public class PageNotices implements Subscriber {

    private static final String TOPIC = "pages";
    private static final String GAINS = "+ ";
    private static final int MOST_BYTES = 7000;

    private final Notices notices;
    private final PageCache cache;
    private final Gains gains;
    private final Cdn cdn;

    @Inject
    PageNotices(Notices notices, PageCache cache, Cdn cdn) {
        this.notices = notices;
        this.cache = cache;
        this.gains = new Gains(cache::drop);
        this.cdn = cdn;
    }

    /// Drops, on every node, at the CDN and once the caller's transaction has committed, the pages that show one of these.
    public void changed(Collection<String> tags) {
        tell("", tags);
        cdn.dropped(tags);
    }

    /// The same because of what happened to articles: which pages, for each.
    public void changed(Map<ArticleEvent, Set<String>> pages) {
        var changed = new HashSet<String>();
        var gained = new HashSet<String>();
        pages.forEach((event, tags) -> (event instanceof ArticleReleased ? gained : changed).addAll(tags));
        tell("", changed);
        gained.removeAll(changed);
        tell(GAINS, gained);
        pages.forEach(cdn::dropped);
    }

    private void tell(String how, Collection<String> tags) {
        var text = new StringBuilder();
        for (var tag : tags) {
            if (text.length() + tag.length() > MOST_BYTES) {
                notices.send(TOPIC, how + text);
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(tag);
        }
        if (!text.isEmpty()) {
            notices.send(TOPIC, how + text);
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        if (text.startsWith(GAINS)) {
            gains.add(tags(text.substring(GAINS.length())));
        } else {
            cache.drop(tags(text));
        }
    }

    private static List<String> tags(String text) {
        return Arrays.asList(text.split(" "));
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
