package org.broadtape.wire.moving.ghost;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.kernel.Slug;

/// A site's tiers, and what its posts' visibility becomes here, where a level is a tier and every tier above it. Nobody is to read more than
/// before: where a set of tiers has a gap, the level is the lowest tier above the gap.
record Tiers(List<Tier> all) {

    private static final Pattern STATUS = Pattern.compile("status:(-free|free|paid|comped)");
    private static final Pattern NAMES = Pattern.compile("(?:products?|tiers?):(?:\\[([A-Za-z0-9_][A-Za-z0-9_,-]*)]|'?([A-Za-z0-9_][A-Za-z0-9_-]*)'?)");
    private static final AccessLevel PAID = new AccessLevel.FromTier(new Slug("paid"));

    /// @param price of a month in the smallest unit of its currency; below 0 where it is not known
    record Tier(String id, String slug, String name, boolean paid, int price) {

        AccessLevel level() {
            return new AccessLevel.FromTier(Slug.of(name.isBlank() ? slug : name, "paid"));
        }
    }

    /// What a visibility becomes.
    ///
    /// @param level empty where no level here says the same
    /// @param less  whether fewer may read it here than there
    record Right(Optional<AccessLevel> level, boolean less) {

        static Right of(AccessLevel level) {
            return new Right(Optional.of(level), false);
        }
    }

    /// @param visibility `public`, `members`, `paid`, `tiers`, or a filter as some versions have it, such as `product:gold,status:paid`
    /// @param own        ids or slugs of the tiers that a post with visibility `tiers` names
    Right of(String visibility, Set<String> own) {
        return switch (visibility.strip()) {
            case "", "public" -> Right.of(AccessLevel.EVERYONE);
            case "members" -> Right.of(AccessLevel.MEMBERS);
            case "paid" -> Right.of(lowestPaid());
            case "tiers" -> among(own);
            default -> filter(visibility);
        };
    }

    private List<Tier> paid() {
        return all.stream().filter(Tier::paid).sorted(Comparator.comparingInt(Tier::price)).toList();
    }

    /// What fewest may read: for what has to wait for a person to say who may.
    AccessLevel highest() {
        return paid().isEmpty() ? PAID : paid().getLast().level();
    }

    private AccessLevel lowestPaid() {
        return paid().stream().findFirst().map(Tier::level).orElse(PAID);
    }

    private Right among(Set<String> names) {
        if (all.stream().anyMatch(tier -> !tier.paid() && named(tier, names))) {
            return Right.of(AccessLevel.MEMBERS);
        }
        var ranked = paid();
        var from = ranked.size();
        while (from > 0 && named(ranked.get(from - 1), names)) {
            from--;
        }
        if (from == ranked.size()) {
            // the highest tier is not among them, and whoever has it would read along
            return new Right(Optional.empty(), true);
        }
        return new Right(Optional.of(ranked.get(from).level()), ranked.subList(0, from).stream().anyMatch(tier -> named(tier, names)));
    }

    private static boolean named(Tier tier, Set<String> names) {
        return names.contains(tier.id()) || names.contains(tier.slug());
    }

    /// A filter's terms, of which each opens. What says anything else, as of labels or of all but a tier, has no level here.
    private Right filter(String filter) {
        var names = NAMES.matcher(filter).results().flatMap(term -> Stream.of((term.group(1) == null ? term.group(2) : term.group(1)).split(",", -1))).collect(Collectors.toSet());
        var statuses = STATUS.matcher(filter).results().map(term -> term.group(1)).collect(Collectors.toSet());
        var rest = STATUS.matcher(NAMES.matcher(filter).replaceAll("")).replaceAll("").replaceAll("[\\s,]", "");
        if (!rest.isEmpty()) {
            return new Right(Optional.empty(), true);
        }
        if (statuses.contains("free")) {
            return statuses.contains("-free") ? Right.of(AccessLevel.MEMBERS) : new Right(Optional.empty(), true);
        }
        return statuses.contains("-free") || statuses.contains("paid") ? Right.of(lowestPaid()) : among(names);
    }
}
