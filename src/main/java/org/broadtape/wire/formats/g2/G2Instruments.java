package org.broadtape.wire.formats.g2;

import java.util.List;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Codes;
import org.broadtape.wire.formats.values.Rics;
import org.broadtape.wire.item.Instrument;

/// Finds the listed things in NewsML-G2's `hasInstrument`: a symbol with its market, or with what kind of symbol it is (`ISIN`, `RIC`).
final class G2Instruments {

    private G2Instruments() {
    }

    static List<Instrument> in(Element item, Codes codes) {
        var named = item.children().stream().filter(part -> !part.is("contentSet")).flatMap(part -> part.descendants("hasInstrument").stream())
                .filter(instrument -> !instrument.value("symbol").isBlank()).map(instrument -> instrument(instrument, codes));
        // Reuters names companies among the subjects, by its own codes
        var reuters = item.all("contentMeta/subject").stream().map(subject -> subject.value("qcode")).filter(qcode -> qcode.startsWith("R:") && qcode.length() > 2)
                .map(qcode -> Rics.instrument(qcode.substring(2)));
        return Stream.concat(named, reuters).distinct().toList();
    }

    private static Instrument instrument(Element named, Codes codes) {
        var symbol = named.value("symbol").strip();
        var market = Absent.first(codes.fromQcode(named.value("market")).value(), named.value("marketlabel"));
        var colon = symbol.indexOf(':');
        if (market.isEmpty() && colon > 0) {
            return new Instrument(symbol.substring(colon + 1), symbol.substring(0, colon));
        }
        var type = codes.fromQcode(named.value("type")).value();
        return market.isEmpty() && type.equalsIgnoreCase("ric") ? Rics.instrument(symbol) : new Instrument(symbol, market.isEmpty() ? type : market);
    }
}
