package org.broadtape.api.web;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.roll.Listed;

/// An instrument as the API tells it. What is not known is left out.
final class InstrumentJson {

    private InstrumentJson() {
    }

    static ObjectNode of(Instrument instrument, List<Identifier> numbers, Settings settings) {
        var json = Answers.object().put("id", instrument.id().value());
        instrument.company().ifPresent(company -> json.put("company_id", company.value()));
        json.put("kind", Query.word(instrument.kind())).put("name", instrument.name());
        CompanyJson.said(json, "share_class", instrument.shareClass());
        json.put("mic", instrument.mic()).put("symbol", instrument.symbol()).put("status", Query.word(instrument.status())).put("lot", instrument.lot());
        json.set("unit", unit(instrument.unit()));
        var all = json.putArray("identifiers");
        numbers.forEach(number -> CompanyJson.said(all.addObject().put("scheme", Query.word(number.scheme())).put("value", number.value()), "doubt", number.doubt()));
        return json.put("page", settings.at(instrument.path()));
    }

    /// Which it is, where it stands beside its prices, and in what they are.
    static ObjectNode named(Instrument instrument) {
        var json = Answers.object().put("id", instrument.id().value()).put("mic", instrument.mic()).put("symbol", instrument.symbol()).put("name", instrument.name());
        json.set("unit", unit(instrument.unit()));
        return json;
    }

    /// In what prices are: 100 ZAC are one ZAR. Points have no code and no currency.
    static ObjectNode unit(PriceUnit unit) {
        var json = Answers.object();
        CompanyJson.said(json, "code", unit.code());
        unit.currency().ifPresent(currency -> json.put("currency", currency.getCurrencyCode()));
        return json.put("per", unit.per());
    }

    static void listings(ObjectNode json, List<Listed> listings) {
        var all = json.putArray("listings");
        listings.forEach(one -> {
            var listing = all.addObject().put("mic", one.mic()).put("symbol", one.symbol());
            one.from().ifPresent(day -> listing.put("from", day.toString()));
            one.until().ifPresent(day -> listing.put("until", day.toString()));
        });
    }
}
