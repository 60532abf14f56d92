package org.broadtape.members.tiers;

import java.util.Set;

/// What a tier gives besides what its members may read, which only the articles' access decides (by the order of the tiers).
///
/// @param comment        whether its members may comment
/// @param portfolios     how many portfolios a member may keep
/// @param alertRules     how many alert rules
/// @param liveQuotes     whether quotes come as they are made, or delayed
/// @param newsletters    slugs of newsletters that are for this tier; those for everyone need no mention
/// @param fullTextFeed   whether there is a feed of the whole texts at a secret address
/// @param noAdvertising  whether pages come without advertising
/// @param freeArticles   how many metered articles a month, for those that the tier does not open
/// @param giftLinks      how many articles a month a member may give away
public record Entitlements(boolean comment, int portfolios, int alertRules, boolean liveQuotes, Set<String> newsletters, boolean fullTextFeed, boolean noAdvertising,
        int freeArticles, int giftLinks) {

    public static final Entitlements NONE = new Entitlements(false, 1, 0, false, Set.of(), false, false, 0, 0);

    public Entitlements {
        newsletters = Set.copyOf(newsletters);
        if (portfolios < 0 || alertRules < 0 || freeArticles < 0 || giftLinks < 0) {
            throw new IllegalArgumentException("nobody has fewer than none");
        }
    }
}
