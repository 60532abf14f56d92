package org.broadtape.members.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.broadtape.doors.columns.Line;
import org.broadtape.doors.columns.Mapping;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.roster.Labels;

/// One line of a list. Knows what Ghost, Substack, Mailchimp and WordPress call things.
public record Columns(Line line) {

    static final List<String> ADDRESS = List.of("email", "email address", "e-mail", "mail", "user_email", "address");
    private static final List<String> NAME = List.of("name", "display_name", "full name");
    private static final List<String> FIRST = List.of("first name", "first_name", "firstname");
    private static final List<String> LAST = List.of("last name", "last_name", "lastname");
    private static final List<String> LABELS = List.of("labels", "tags");
    private static final List<String> JOINED = List.of("created_at", "optin_time", "confirm_time", "user_registered", "joined");
    private static final List<String> UNTIL = List.of("expiry");
    private static final List<String> PAID = List.of("complimentary_plan", "active_subscription", "paid");
    private static final Set<String> YES = Set.of("true", "1", "yes");
    static final Set<String> KNOWN = Set.copyOf(Stream.of(ADDRESS, NAME, FIRST, LAST, LABELS, JOINED, UNTIL, PAID).flatMap(List::stream).toList());

    private static final Pattern SQL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /// @throws Refused where there is no address in it, or something that cannot be kept
    Incoming incoming(Instant now) {
        try {
            var address = EmailAddress.of(line.first(ADDRESS));
            var joined = instant(JOINED).filter(at -> !at.isAfter(now));
            return new Incoming(address, Members.named(name()), labels(), joined, paid(), instant(UNTIL));
        } catch (Refused refused) {
            throw refused.at(line.place());
        }
    }

    private boolean paid() {
        return PAID.stream().anyMatch(column -> YES.contains(line.values().getOrDefault(column, "").toLowerCase(Locale.ROOT)));
    }

    private String name() {
        var whole = line.first(NAME);
        return whole.isEmpty() ? (line.first(FIRST) + " " + line.first(LAST)).strip() : whole;
    }

    /// Mailchimp writes each in quotes.
    private List<String> labels() {
        var labels = new ArrayList<String>();
        LABELS.forEach(column -> labels.addAll(Labels.parse(line.values().getOrDefault(column, "").replace("\"", ""))));
        return labels.stream().distinct().sorted().toList();
    }

    private Optional<Instant> instant(List<String> columns) {
        var text = line.first(columns);
        return text.isEmpty() ? Optional.empty() : Optional.of(instant(text));
    }

    private static Instant instant(String text) {
        try {
            if (SQL_TIME.matcher(text).matches()) {
                return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            }
            return DAY.matcher(text).matches() ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refused("'" + text + "' is no date; write it as 2026-01-31 or 2026-01-31T09:00:00Z");
        }
    }

    /// @throws Refused where no column is an address
    static void demandAddress(List<String> heads, List<String> written) {
        if (heads.stream().noneMatch(ADDRESS::contains)) {
            throw new Refused("No column is an address. Say which one is: --map email=COLUMN, one of " + String.join(", ", written), "line 1");
        }
    }

    /// Reads `email=correo,name=nombre`.
    static Mapping mapping(String text) {
        return Mapping.parse(text, KNOWN, "email, name, first name, last name, labels, created_at, paid and expiry");
    }
}
