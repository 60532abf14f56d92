package org.broadtape.site.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;

/// Carries between nodes what changed, so that each drops the pages that show it; while a node cannot hear, it holds no page.
@ApplicationScoped
public class PageNotices implements Subscriber {

    private static final String TOPIC = "pages";
    private static final int MOST_BYTES = 7000;

    private final Notices notices;
    private final PageCache cache;

    @Inject
    PageNotices(Notices notices, PageCache cache) {
        this.notices = notices;
        this.cache = cache;
    }

    /// Drops, on every node and once the caller's transaction has committed, the pages that show one of these.
    public void changed(Collection<String> tags) {
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
