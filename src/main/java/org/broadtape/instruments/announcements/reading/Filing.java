package org.broadtape.instruments.announcements.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.broadtape.instruments.announcements.Category;
import org.broadtape.kernel.Refused;

/// A filing with the Securities and Exchange Commission, as EDGAR lists it.
///
/// @param issuer   its name there
/// @param names    its CIK, and where that is known its symbols
/// @param form     such as `8-K` or `10-Q/A`
/// @param said     what it is called beside its form, or empty
/// @param items    of an 8-K, such as `2.02,9.01`
/// @param accepted when EDGAR took it, or empty
/// @param filed    its day
record Filing(String issuer, List<Named> names, String number, String form, String said, String items, String accepted, String filed, String link, String place) {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /// What items of the form 8-K are about (Form 8-K, general instructions).
    private static final Map<String, String> ITEMS = Map.ofEntries(Map.entry("1.01", "Material agreement"), Map.entry("1.02", "End of a material agreement"),
            Map.entry("1.03", "Bankruptcy or receivership"), Map.entry("1.05", "Cybersecurity incident"), Map.entry("2.01", "Acquisition or disposition of assets"), Map.entry("2.02", "Results of operations"),
            Map.entry("2.03", "Financial obligation"), Map.entry("2.05", "Exit or disposal costs"), Map.entry("2.06", "Impairments"), Map.entry("3.01", "Notice of delisting"),
            Map.entry("3.02", "Unregistered sale of shares"), Map.entry("4.01", "Change of accountant"), Map.entry("4.02", "Earlier statements not to be relied on"),
            Map.entry("5.01", "Change of control"), Map.entry("5.02", "Directors and officers"), Map.entry("5.03", "Articles or fiscal year"), Map.entry("5.07", "Vote of shareholders"),
            Map.entry("7.01", "Disclosure under Regulation FD"), Map.entry("8.01", "Other events"));
    private static final Map<String, Category> BY_ITEM = Map.of("2.02", Category.RESULTS, "2.01", Category.TRANSACTION, "5.02", Category.BOARD, "5.07", Category.MEETING, "3.02", Category.CAPITAL);

    Notice notice() {
        if (!number.matches("\\d{10}-\\d{2}-\\d{6}")) {
            throw new Refused("'" + number + "' is no accession number. It has ten, two and six digits.", place);
        }
        if (form.isBlank()) {
            throw new Refused("The filing " + number + " has no form", place);
        }
        var about = Arrays.stream(items.split(",", -1)).map(String::strip).filter(ITEMS::containsKey).toList();
        var words = about.isEmpty() ? said : about.stream().map(ITEMS::get).collect(Collectors.joining("; "));
        return new Notice("EDGAR", number, 0, when(), issuer, names, words.isBlank() || words.equals(form) ? form : form + ": " + words, List.of(), category(about), false, List.of(), link,
                List.of(), place);
    }

    private Category category(List<String> about) {
        return about.stream().filter(BY_ITEM::containsKey).map(BY_ITEM::get).findFirst().orElseGet(() -> Categories.of(form, said));
    }

    private When when() {
        try {
            if (accepted.isEmpty()) {
                return When.of(LocalDate.parse(filed), NEW_YORK);
            }
            return When.of(accepted.endsWith("Z") ? Instant.parse(accepted) : OffsetDateTime.parse(accepted).toInstant(), NEW_YORK);
        } catch (DateTimeException unreadable) {
            throw new Refused("The filing " + number + " is of '" + (accepted.isEmpty() ? filed : accepted) + "'. Write a day as 2026-06-12.", place);
        }
    }
}
