package org.broadtape.instruments.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.register.Entry;
import org.broadtape.instruments.register.Issuer;

/// Broadtape's own layout, and that of whoever names their columns by `--map`: the publisher's own word, so its names count. Several former names, aliases and
/// people stand in one value with `;` between; a person's role in brackets behind the name.
final class Plain implements Layout {

    private static final List<String> CURRENCY = List.of("unit", "price_unit", "currency");
    private static final List<String> FROM = List.of("listed_from", "valid_from");
    private static final List<String> NAME = List.of("name", "instrument");
    private static final List<String> COMPANY = List.of("company", "company_name", "issuer");
    private static final List<String> OTHERS = List.of("mic", "kind", "share_class", "lot", "status", "isin", "figi", "composite_figi", "cusip", "sedol", "cik", "former_names", "aliases",
            "sector", "industry", "country", "lei", "website", "description", "people");
    private static final List<String> SYMBOL = List.of("symbol", "ticker");
    private static final Set<String> COLUMNS = Values.names(List.of(SYMBOL, CURRENCY, FROM, NAME, COMPANY, OTHERS));

    @Override
    public String inWords() {
        return "a plain list";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean fits(Set<String> heads) {
        return SYMBOL.stream().anyMatch(heads::contains) && (NAME.stream().anyMatch(heads::contains) || COMPANY.stream().anyMatch(heads::contains) || heads.contains("mic"));
    }

    @Override
    public Entry entry(Line line, String mic) {
        var company = Values.name(line.first(COMPANY));
        var name = Values.name(line.first(NAME));
        return new Entry(line.place(), line.said("mic").map(Values::mic).orElse(mic), Set.of(), Values.symbol(line.first(SYMBOL)), Values.day(line.first(FROM)), Values.kind(line.first("kind")),
                name.isEmpty() ? company : name, Values.name(line.first("share_class")), Values.unit(line.first(CURRENCY)), Values.lot(line.first("lot")),
                Values.status(line.first("status")), Values.identifiers(line), company.isEmpty() ? Optional.empty() : Optional.of(issuer(line, company)), true);
    }

    private static Issuer issuer(Line line, String name) {
        return new Issuer(name, true, Values.name(line.first("sector")), Values.name(line.first("industry")), Countries.code(line.first("country")),
                line.first("lei").toUpperCase(java.util.Locale.ROOT), line.first("website"), line.first("description"), Values.several(line.first("former_names")),
                Values.several(line.first("aliases")), Values.people(line.first("people")));
    }
}
