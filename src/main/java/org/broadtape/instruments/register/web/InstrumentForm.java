package org.broadtape.instruments.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.broadtape.doors.Form;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Scheme;
import org.broadtape.instruments.intake.Values;
import org.broadtape.instruments.register.InstrumentCopy;
import org.broadtape.kernel.Refused;

/// An instrument as it stands in the fields of its form, right or wrong.
public record InstrumentForm(String kind, String name, String shareClass, String unit, String lot, boolean suspended, String isin, String figi) {

    private static final String[] FIELDS = { "kind", "name", "share_class", "unit", "lot", "suspended", "isin", "figi" };

    static InstrumentForm of(Instrument one, List<Identifier> numbers) {
        return new InstrumentForm(one.kind().name().toLowerCase(Locale.ROOT), one.name(), one.shareClass(), one.unit().code(), Integer.toString(one.lot()), one.status() == Status.SUSPENDED,
                number(numbers, Scheme.ISIN), number(numbers, Scheme.FIGI));
    }

    private static String number(List<Identifier> numbers, Scheme scheme) {
        return numbers.stream().filter(one -> one.scheme() == scheme).map(Identifier::value).findFirst().orElse("");
    }

    static InstrumentForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, FIELDS);
        return new InstrumentForm(form.typed("kind"), form.typed("name"), form.typed("share_class"), form.typed("unit"), form.typed("lot"), form.ticked("suspended"), form.typed("isin"),
                form.typed("figi"));
    }

    /// @throws Refused where something in it cannot be taken
    InstrumentCopy read() {
        if (name.isBlank()) {
            throw new Refused("An instrument has a name", "Name");
        }
        return new InstrumentCopy(Values.kind(kind.strip()).orElse(Kind.SHARE), Values.name(name), Values.name(shareClass), PriceUnit.of(unit.strip()), Math.max(1, Values.lot(lot.strip())),
                suspended, read(Scheme.ISIN, isin), read(Scheme.FIGI, figi));
    }

    private static Optional<Identifier> read(Scheme scheme, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Identifier.of(scheme, text.strip()));
    }
}
