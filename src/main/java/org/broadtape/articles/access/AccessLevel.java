package org.broadtape.articles.access;

import java.util.Arrays;
import java.util.stream.Collectors;

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

        /// The tier's name, as its slug suggests it.
        public String name() {
            return Arrays.stream(tier.value().split("-", -1)).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining(" "));
        }

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
