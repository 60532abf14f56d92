package org.broadtape.wire.formats;

import java.util.List;
import org.broadtape.doors.Element;
import org.broadtape.wire.item.Instrument;

/// Finds the listed things in NewsML-G2's `hasInstrument`: a symbol with its market, or with what kind of symbol it is (`ISIN`, `RIC`).
final class G2Instruments {

    private G2Instruments() {
    }

    static List<Instrument> in(Element item, Codes codes) {
        return item.children().stream()
                .filter(part -> !part.is("contentSet"))
                .flatMap(part -> part.descendants("hasInstrument").stream())
                .filter(named -> !named.value("symbol").isBlank())
                .map(named -> instrument(named, codes))
                .distinct().toList();
    }

    private static Instrument instrument(Element named, Codes codes) {
        var symbol = named.value("symbol").strip();
        var market = Absent.first(codes.fromQcode(named.value("market")).value(), named.value("marketlabel"));
        var colon = symbol.indexOf(':');
        if (market.isEmpty() && colon > 0) {
            return new Instrument(symbol.substring(colon + 1), symbol.substring(0, colon));
        }
        return new Instrument(symbol, market.isEmpty() ? codes.fromQcode(named.value("type")).value() : market);
    }
}
