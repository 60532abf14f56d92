package org.broadtape.members.tiers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.kernel.Money;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// What a tier's parts may be, whether they come from a file or from a form.
public final class TierRules {

    public static final int NAME = 60;
    public static final int DESCRIPTION = 400;

    private static final int DIGITS = 9;

    private TierRules() {
    }

    public static Slug slug(String typed) {
        var slug = typed.strip();
        if (!Slug.is(slug)) {
            throw new Refused("slug must be lower-case letters, digits and hyphens, such as insider-gold");
        }
        return new Slug(slug);
    }

    public static String line(String field, String typed, int most, boolean needed) {
        var text = typed.strip();
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl) || (needed && text.isEmpty())) {
            throw new Refused(field + " must be one line of " + most + " characters at most" + (needed ? ", and not empty" : ""));
        }
        return text;
    }

    /// @param typed    an amount, or empty for no price
    /// @param currency ISO 4217
    public static Optional<Money> price(String field, String typed, String currency) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var amount = new BigDecimal(typed.strip());
            if (amount.signum() < 0 || amount.precision() - amount.scale() > DIGITS) {
                throw new NumberFormatException();
            }
            return Optional.of(Money.of(amount, currency));
        } catch (NumberFormatException _) {
            throw new Refused(field + " must be an amount such as \"149.00\"");
        }
    }

    /// @param typed a number, or empty for none
    public static int count(String field, String typed) {
        if (typed.isBlank()) {
            return 0;
        }
        try {
            var count = Integer.parseInt(typed.strip());
            if (count < 0) {
                throw new NumberFormatException();
            }
            return count;
        } catch (NumberFormatException _) {
            throw new Refused(field + " must be a whole number, 0 or more");
        }
    }

    /// @param typed slugs with commas between
    public static Set<String> newsletters(String typed) {
        return newsletters(Arrays.stream(typed.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()));
    }

    static Set<String> newsletters(Stream<String> named) {
        var slugs = named.collect(Collectors.toUnmodifiableSet());
        slugs.stream().filter(slug -> !Slug.is(slug)).findFirst().ifPresent(slug -> {
            throw new Refused("newsletters must be named by their slugs, and '" + slug + "' is none");
        });
        return slugs;
    }
}
