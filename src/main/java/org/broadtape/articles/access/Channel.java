package org.broadtape.articles.access;

import java.util.EnumSet;
import java.util.Set;

/// A way out of the program that a provider's contract can allow or forbid.
public enum Channel {
    SITE, FEED, MAIL, API;

    public static Set<Channel> all() {
        return EnumSet.allOf(Channel.class);
    }

    /// Whether what leaves by this channel can be kept from a country: only a page is shown to somebody whose country is known.
    public boolean knowsTheCountry() {
        return this == SITE || this == API;
    }
}
