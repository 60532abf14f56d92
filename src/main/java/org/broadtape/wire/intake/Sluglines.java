package org.broadtape.wire.intake;

import java.util.Locale;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.item.WireItem;

/// The slugline by which pictures and texts of an agency find each other, where its contract says so.
final class Sluglines {

    private Sluglines() {
    }

    /// In small letters, without what an agency adds for an update, such as `(UPDATE 2)`; empty where the contract goes by links alone.
    static String of(WireItem item, Provider provider) {
        return provider.bySlugline() ? item.words().slugline().toLowerCase(Locale.ROOT).replaceAll("\\s*\\([^)]*\\)\\s*$|,\\s*\\d+(st|nd|rd|th) .*$", "").replaceAll("\\s+", " ").strip() : "";
    }
}
