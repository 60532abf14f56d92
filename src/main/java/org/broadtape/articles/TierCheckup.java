package org.broadtape.articles;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Checkup;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;

/// Names the articles that are for a tier which the publisher no longer offers: no member can read them whole.
@ApplicationScoped
class TierCheckup implements Checkup {

    private static final int MOST = 20;

    private final ArticleStore store;
    private final Tiers tiers;

    TierCheckup(ArticleStore store, Tiers tiers) {
        this.store = store;
        this.tiers = tiers;
    }

    @Override
    public List<String> problems() {
        var offered = tiers.all().stream().map(Tier::slug).map(slug -> "tier:" + slug).toList();
        return store.beyond(offered, MOST).stream().map(found -> "The article " + found.path() + " is for " + found.level() + ", which is not offered any more: no member reads it whole."
                + " Offer the tier again at /desk/tiers, or give the article another access with './broadtape article correct'.").toList();
    }
}
