package org.broadtape.comments.rule;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Whose comments are taken.
public sealed interface Who {

    record Nobody() implements Who {

        @Override
        public String toString() {
            return "nobody";
        }
    }

    /// Every member; where any tier's entitlements speak of commenting, those of tiers that have it.
    record Members() implements Who {

        @Override
        public String toString() {
            return "members";
        }
    }

    /// A named tier of the publisher's and every tier above it.
    record FromTier(Slug tier) implements Who {

        @Override
        public String toString() {
            return "tier:" + tier;
        }
    }

    /// Reads what `toString` writes.
    static Who parse(String text) {
        return switch (text) {
            case "nobody" -> new Nobody();
            case "members" -> new Members();
            case String other when other.startsWith("tier:") && Slug.is(other.substring(5)) -> new FromTier(new Slug(other.substring(5)));
            default -> throw new Refused("'" + text + "' says nobody's comments; write nobody, members, or tier: and the tier's slug", "who");
        };
    }
}
