package org.broadtape.members.tiers.groups;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;

/// Reads what is typed about a group, into a form or a command.
public final class GroupText {

    private static final int MOST_ADDRESSES = 5_000;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private GroupText() {
    }

    public static Slug tier(String tier) {
        if (!Slug.is(tier)) {
            throw new NotFound("tier " + tier);
        }
        return new Slug(tier);
    }

    public static int seats(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw new Refused("'" + text + "' is no number of seats; write it in digits");
        }
    }

    /// The end of that day by the paper's clock.
    public static Optional<Instant> end(String day, ZoneId zone) {
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException _) {
            throw new Refused("'" + day + "' is no day; write it as 2027-01-31, or leave it empty for no end");
        }
    }

    /// Addresses between spaces, commas or lines.
    public static List<EmailAddress> addresses(String text) {
        var typed = Arrays.stream(BETWEEN.split(text)).filter(one -> !one.isEmpty()).toList();
        if (typed.isEmpty() || typed.size() > MOST_ADDRESSES) {
            throw new Refused("Write between one and " + MOST_ADDRESSES + " addresses, each on a line");
        }
        return typed.stream().map(GroupText::address).distinct().toList();
    }

    private static EmailAddress address(String typed) {
        try {
            return EmailAddress.of(typed);
        } catch (Refused refused) {
            throw refused.at("“" + typed + "”");
        }
    }
}
