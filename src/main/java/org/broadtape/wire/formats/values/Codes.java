package org.broadtape.wire.formats.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadtape.doors.xml.Element;

/// Resolves NewsML-G2's short codes (`stat:usable`) to the vocabulary that they mean. An item may declare prefixes of its own for the
/// vocabularies of the IPTC, and may give the IPTC's prefixes another meaning; catalogs that are only referred to are not fetched.
public final class Codes {

    public static final String IPTC = "http://cv.iptc.org/newscodes/";
    private static final Map<String, String> WELL_KNOWN = Map.of(
            "stat", IPTC + "pubstatusg2/",
            "sig", IPTC + "signal/",
            "ninat", IPTC + "ninature/",
            "medtop", IPTC + "mediatopic/",
            "subj", IPTC + "subjectcode/",
            "rnd", IPTC + "rendition/",
            "drol", IPTC + "descriptionrole/",
            "crol", IPTC + "creatorrole/",
            "mic", "http://cvx.iptc.org/iso10383-mic/",
            "pgrmod", IPTC + "pgrmod/");

    private final Map<String, String> declared = new HashMap<>();

    /// Prefixes that the item declares in a `catalog` of its own, and those that the IPTC's catalogs have.
    public static Codes declaredIn(Element item) {
        var codes = new Codes();
        item.all("catalog/scheme").forEach(scheme -> codes.declared.put(scheme.value("alias"), scheme.value("uri")));
        return codes;
    }

    /// The code of an element, from its `qcode`, `uri` or `literal`.
    public Code of(Element element) {
        return element.attribute("uri").filter(uri -> !uri.isBlank()).map(Codes::fromUri)
                .or(() -> element.attribute("qcode").map(this::fromQcode))
                .orElseGet(() -> new Code("", element.value("literal").strip(), true));
    }

    /// The code that a `prefix:value` stands for.
    public Code fromQcode(String qcode) {
        var colon = qcode.indexOf(':');
        if (colon < 0) {
            return new Code("", qcode.strip(), true);
        }
        var alias = qcode.substring(0, colon).strip();
        var value = qcode.substring(colon + 1).strip();
        if (declared.containsKey(alias)) {
            return new Code(declared.getOrDefault(alias, ""), value, true);
        }
        return WELL_KNOWN.containsKey(alias) ? new Code(WELL_KNOWN.getOrDefault(alias, ""), value, true) : new Code(alias + ":", value, false);
    }

    private static Code fromUri(String uri) {
        var bare = uri.strip();
        var cut = Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')) + 1;
        return new Code(bare.substring(0, cut), bare.substring(cut), true);
    }

    /// A value in a vocabulary; `known` is false where nothing says what the prefix means.
    public record Code(String scheme, String value, boolean known) {

        /// The value, in lower case.
        public String plain() {
            return value.toLowerCase(Locale.ROOT);
        }

        /// Whether it may be of this vocabulary of the IPTC: it is, or nothing says that it is not.
        public boolean mayBe(String vocabulary) {
            return !known || scheme.isEmpty() || scheme.replace("https:", "http:").startsWith(IPTC + vocabulary);
        }

        /// The address of the concept, empty where its vocabulary is not known.
        public String uri() {
            return known && !scheme.isEmpty() ? scheme + value : "";
        }
    }
}
