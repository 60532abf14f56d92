package org.broadtape.instruments.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.register.Entry;
import org.broadtape.instruments.register.Issuer;

/// The members of the S&P 500 (datasets/s-and-p-500-companies), with sectors and industries of GICS. It names no exchange: what is in it must be listed already.
final class Constituents implements Layout {

    private static final List<String> MARKS = List.of("symbol", "security", "gics sector");
    private static final Set<String> COLUMNS = Values.names(List.of(MARKS, List.of("gics sub-industry", "cik")));

    @Override
    public String inWords() {
        return "constituents of the S&P 500";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean fits(Set<String> heads) {
        return heads.containsAll(MARKS);
    }

    @Override
    public Entry entry(Line line, String mic) {
        var name = Values.name(line.first("security"));
        var issuer = new Issuer(name, false, Values.name(line.first("gics sector")), Values.name(line.first("gics sub-industry")), "", "", "", "", List.of(), List.of(), List.of());
        return new Entry(line.place(), mic, UsSymbols.MARKETS, Values.symbol(UsSymbols.asListed(line.first("symbol").toUpperCase(Locale.ROOT))), Optional.empty(), Optional.empty(), name, "",
                Optional.empty(), 0, Optional.empty(), Values.identifiers(line), Optional.of(issuer), false);
    }
}
