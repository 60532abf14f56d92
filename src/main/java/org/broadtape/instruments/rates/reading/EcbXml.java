package org.broadtape.instruments.rates.reading;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.function.Consumer;

import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;

/// `eurofxref-daily.xml` and its sisters of 90 days and of all days: a `Cube` for each day with a `Cube` for each currency.
final class EcbXml {

    private EcbXml() {
    }

    static void read(InputStream in, Consumer<EcbDay> day, Consumer<Refused> refused) {
        var days = Xml.tree(in, EcbRates.LIMITS).descendants("Cube").stream().filter(cube -> !cube.value("time").isEmpty()).toList();
        if (days.isEmpty()) {
            throw new Refused("There is no day in it. The files of the European Central Bank have a Cube with a time for each.");
        }
        days.forEach(cube -> read(cube, day, refused));
    }

    private static void read(Element cube, Consumer<EcbDay> day, Consumer<Refused> refused) {
        try {
            var of = EcbDay.day(cube.value("time"), "line " + cube.line());
            var rates = new HashMap<String, BigDecimal>();
            for (var one : cube.children("Cube")) {
                try {
                    rates.put(one.value("currency"), EcbDay.rate(one.value("currency"), one.value("rate"), "line " + one.line()));
                } catch (Refused bad) {
                    refused.accept(bad);
                }
            }
            day.accept(new EcbDay(of, rates));
        } catch (Refused bad) {
            refused.accept(bad);
        }
    }
}
