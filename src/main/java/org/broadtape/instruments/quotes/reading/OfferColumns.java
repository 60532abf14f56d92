package org.broadtape.instruments.quotes.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.broadtape.doors.Csv;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.sources.Exchanges;
import org.broadtape.kernel.Refused;

/// Which column of a table is what, by its first line.
final class OfferColumns {

    private final Map<String, Integer> columns;

    private OfferColumns(Map<String, Integer> columns) {
        this.columns = columns;
    }

    static OfferColumns of(Csv.Row head) {
        var columns = new HashMap<String, Integer>();
        for (var at = 0; at < head.values().size(); at++) {
            columns.putIfAbsent(head.value(at).toLowerCase(Locale.ROOT), at);
        }
        List.of("price", "time").forEach(name -> {
            if (OfferFields.called(name).stream().noneMatch(columns::containsKey)) {
                throw new Refused("There is no column of the " + name + ". Begin with a line of names: mic,symbol,price,unit,time,volume; or isin instead of mic and symbol.",
                        "line " + head.line());
            }
        });
        return new OfferColumns(columns);
    }

    Offer read(Csv.Row row, Exchanges exchanges) {
        return OfferFields.of(name -> columns.containsKey(name) ? row.value(columns.get(name)) : "", exchanges, "line " + row.line());
    }
}
