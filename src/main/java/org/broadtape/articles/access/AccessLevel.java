package org.broadtape.articles.access;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Who may read the whole of an article; others get its preview.
public sealed interface AccessLevel {

    AccessLevel EVERYONE = new Everyone();
    AccessLevel MEMBERS = new Members();

    record Everyone() implements AccessLevel {

        @Override
        public String toString() {
            return "everyone";
        }
    }

    record Members() implements AccessLevel {

        @Override
        public String toString() {
            return "members";
        }
    }

    /// A named tier of the publisher's and every tier above it.
    record FromTier(Slug tier) implements AccessLevel {

        @Override
        public String toString() {
            return "tier:" + tier;
        }
    }

    /// Reads what `toString` writes.
    static AccessLevel parse(String text) {
        return switch (text) {
            case "everyone" -> EVERYONE;
            case "members" -> MEMBERS;
            case String other when other.startsWith("tier:") && Slug.is(other.substring(5)) -> new FromTier(new Slug(other.substring(5)));
            default -> throw new Refused("access is '" + text + "'; write everyone, members, or tier: and the tier's slug");
        };
    }
}
