package org.broadtape.feeds.partners;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Reads a contract from terms as a person writes them: `name=value`. What it does not know it refuses, since a misspelt limit is no limit.
final class Terms {

    private static final List<String> KNOWN = List.of("name", "contract", "formats", "sections", "country", "whole", "push", "folder", "pull");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, String> terms;

    private Terms(Map<String, String> terms) {
        this.terms = terms;
    }

    /// A new contract.
    static Partner partner(Slug slug, List<String> written) {
        return new Terms(read(written)).over(new Partner(0, slug, slug.value(), "", List.of(WireFormat.NEWSML_G2), List.of(), "", false, "", "", false, 0, 0));
    }

    /// The contract with these terms changed; an empty value takes a term out.
    static Partner changed(Partner partner, List<String> written) {
        return new Terms(read(written)).over(partner);
    }

    private static Map<String, String> read(List<String> written) {
        var terms = new LinkedHashMap<String, String>();
        for (var term : written) {
            var equals = term.indexOf('=');
            var name = equals < 0 ? term : term.substring(0, equals).strip();
            if (equals < 0 || !KNOWN.contains(name)) {
                throw new Refused("'" + term + "' is no term of a partner's contract; there are " + String.join(", ", KNOWN) + ", each with = and a value", name);
            }
            terms.put(name, term.substring(equals + 1).strip());
        }
        return terms;
    }

    private Partner over(Partner before) {
        var after = new Partner(before.id(), before.slug(), text("name", before.name()), text("contract", before.contract()), formats(before.formats()), sections(before.sections()),
                country(before.country()), yes("whole", before.whole()), push(before.push()), text("folder", before.folder()), yes("pull", before.pull()), before.last(),
                before.acknowledged());
        if (after.name().isEmpty()) {
            throw new Refused("the partner needs a name", "name");
        }
        if (after.push().isEmpty() && after.folder().isEmpty() && !after.pull()) {
            throw new Refused("nothing would reach the partner; give push=ADDRESS, folder=PATH or pull=yes");
        }
        return after;
    }

    private String text(String name, String before) {
        return terms.getOrDefault(name, before);
    }

    private List<String> words(String name) {
        return Arrays.stream(text(name, "").split(",", -1)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private List<WireFormat> formats(List<WireFormat> before) {
        if (!terms.containsKey("formats")) {
            return before;
        }
        var formats = words("formats").stream().map(WireFormat::named).toList();
        if (formats.isEmpty()) {
            throw new Refused("the partner needs a format, such as newsml-g2", "formats");
        }
        return formats;
    }

    private List<Slug> sections(List<Slug> before) {
        if (!terms.containsKey("sections")) {
            return before;
        }
        words("sections").stream().filter(word -> !Slug.is(word)).findFirst().ifPresent(word -> {
            throw new Refused("'" + word + "' is no section; write its address without the stroke, such as markets", "sections");
        });
        return words("sections").stream().map(Slug::new).toList();
    }

    private String country(String before) {
        var country = text("country", before).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            throw new Refused("'" + country + "' is no country; write its two letters, such as ZA", "country");
        }
        return country;
    }

    private boolean yes(String name, boolean before) {
        return switch (text(name, before ? "yes" : "no")) {
            case "yes" -> true;
            case "no", "" -> false;
            case String other -> throw new Refused("'" + other + "' is neither yes nor no", name);
        };
    }

    private String push(String before) {
        var push = text("push", before);
        if (!push.isEmpty()) {
            try {
                var uri = new URI(push);
                if (uri.getHost() == null || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                    throw new Refused("'" + push + "' is no address to push to; write it with https:// and the host", "push");
                }
            } catch (java.net.URISyntaxException wrong) {
                throw new Refused("'" + push + "' is no address to push to: " + wrong.getReason(), "push");
            }
        }
        return push;
    }
}
