package org.broadtape.instruments.intake;

import org.broadtape.doors.columns.Mapping;

/// How a list is to be taken.
///
/// @param mic    on which market what is in it is listed, where the list does not say; empty for none
/// @param dryRun whether to say only what would be done
public record Wish(Mapping mapping, String mic, boolean dryRun) {

    /// @param map such as `symbol=Kürzel,name=Firma`
    public static Wish of(String map, String mic, boolean dryRun) {
        return new Wish(Mapping.parse(map, Layouts.COLUMNS, "symbol, name, mic, kind, share_class, unit, lot, status, isin, figi, cusip, sedol, cik, listed_from, company, former_names, "
                + "aliases, sector, industry, country, lei, website, description and people"), mic.isEmpty() ? "" : Values.mic(mic), dryRun);
    }
}
