package org.broadtape.instruments.markets;

import java.util.List;
import java.util.Set;

import org.broadtape.kernel.Refused;

/// Lists about markets, told apart by the names of their columns.
public enum MarketList {
    /// ISO 10383, in the spelling of its registration authority or with underscores.
    MICS("market identifier codes", Set.of("mic", "operating mic", "operating_mic", "oprt/sgmt", "oprt_sgmt", "market name-institution description", "market_name_institution_description",
            "legal entity name", "legal_entity_name", "lei", "market category code", "market_category_code", "acronym", "iso country code (iso 3166)", "iso_country_code", "city", "website",
            "status", "creation date", "creation_date", "last update date", "last_update_date", "last validation date", "last_validation_date", "expiry date", "expiry_date", "comments")),
    /// The hours of the week and days that differ, in Broadtape's own layout.
    HOURS("trading hours", Set.of("mic", "zone", "from", "days", "opens", "closes", "break_from", "break_until", "day", "name")),
    /// Every single session of one market, as exchange_calendars writes them.
    SESSIONS("trading sessions", Set.of("", "session", "open", "close", "break_start", "break_end"));

    private final String words;
    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> columns;

    MarketList(String words, Set<String> columns) {
        this.words = words;
        this.columns = Set.copyOf(columns);
    }

    public String inWords() {
        return words;
    }

    public Set<String> columns() {
        return columns;
    }

    /// Whether a list with these columns is one.
    public boolean fits(List<String> heads) {
        return switch (this) {
            case MICS -> heads.contains("mic") && (heads.contains("operating mic") || heads.contains("operating_mic"));
            case HOURS -> heads.contains("mic") && heads.contains("opens") && heads.contains("closes");
            case SESSIONS -> heads.contains("open") && heads.contains("close") && heads.contains("break_start");
        };
    }

    /// What came of one.
    ///
    /// @param written   new or changed
    /// @param refusals  in sentences with their line
    public record Taken(long written, long unchanged, List<Refused> refusals) {
    }

}
