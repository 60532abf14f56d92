package org.broadtape.site.cdn;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.broadtape.articles.Articles;
import org.broadtape.jobs.BatchListener;
import org.broadtape.outbound.Outbound;

/// Tells the CDN what to drop. One that does not answer is told again later, as the outbox does.
@ApplicationScoped
public class CdnPurge implements BatchListener<PagesDropped> {

    /// Fastly takes 256 in one call.
    private static final int MOST = 200;

    private final Cdn cdn;
    private final Outbound outbound;
    private final Articles articles;

    CdnPurge(Cdn cdn, Outbound outbound, Articles articles) {
        this.cdn = cdn;
        this.outbound = outbound;
        this.articles = articles;
    }

    @Override
    public String name() {
        return "cdn";
    }

    @Override
    public Class<PagesDropped> event() {
        return PagesDropped.class;
    }

    @Override
    public void onAll(List<PagesDropped> drops) throws IOException {
        if (!cdn.isThere()) {
            return;
        }
        var hard = tags(drops, PagesDropped::hard);
        var soft = tags(drops, drop -> !drop.hard());
        soft.removeAll(hard);
        purge(List.copyOf(hard), true);
        purge(List.copyOf(soft), false);
        articles.receipts(drops.stream().map(PagesDropped::happened).flatMap(Optional::stream).toList(), name());
    }

    private static SortedSet<String> tags(List<PagesDropped> drops, Predicate<PagesDropped> which) {
        var tags = new TreeSet<String>();
        drops.stream().filter(which).forEach(drop -> tags.addAll(drop.tags()));
        return tags;
    }

    private void purge(List<String> tags, boolean hard) throws IOException {
        for (var from = 0; from < tags.size(); from += MOST) {
            var request = cdn.purge(new ArrayList<>(tags.subList(from, Math.min(from + MOST, tags.size()))), hard);
            var answer = outbound.send(request);
            if (!answer.succeeded()) {
                throw new IOException("the CDN at " + request.address() + " answered " + answer.status());
            }
        }
    }
}
