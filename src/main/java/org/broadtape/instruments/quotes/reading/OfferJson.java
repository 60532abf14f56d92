package org.broadtape.instruments.quotes.reading;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.sources.Exchanges;
import org.broadtape.kernel.Refused;

/// Quotes in JSON: objects, in a list or one after the other, or in a list called `quotes` of one object.
final class OfferJson {

    private OfferJson() {
    }

    static void each(JsonNode item, int line, Exchanges exchanges, Consumer<Offer> offer, Consumer<Refused> refused) {
        if (item.path("quotes").isArray()) {
            item.path("quotes").forEach(one -> each(one, line, exchanges, offer, refused));
            return;
        }
        try {
            offer.accept(OfferFields.of(name -> item.path(name).isValueNode() ? item.path(name).asText() : "", exchanges, "line " + line));
        } catch (Refused bad) {
            refused.accept(bad);
        }
    }
}
