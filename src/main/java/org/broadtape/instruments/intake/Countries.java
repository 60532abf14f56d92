package org.broadtape.instruments.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.broadtape.doors.Words;
import org.broadtape.instruments.Folded;
import org.broadtape.kernel.Refused;

/// Countries by their English names and by their two letters.
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            codes.put(Folded.of(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(Folded.of(code), code);
        });
        codes.putAll(Map.ofEntries(Map.entry("hong kong", "HK"), Map.entry("macau", "MO"), Map.entry("macao", "MO"), Map.entry("czech republic", "CZ"), Map.entry("turkey", "TR"),
                Map.entry("turkiye", "TR"), Map.entry("ivory coast", "CI"), Map.entry("myanmar", "MM"), Map.entry("usa", "US"), Map.entry("uk", "GB"), Map.entry("great britain", "GB"),
                Map.entry("korea", "KR"), Map.entry("republic of korea", "KR"), Map.entry("russian federation", "RU"), Map.entry("viet nam", "VN"), Map.entry("swaziland", "SZ"),
                Map.entry("macedonia", "MK"), Map.entry("cape verde", "CV"), Map.entry("reunion", "RE"), Map.entry("netherlands antilles", "CW")));
        return Map.copyOf(codes);
    }

    /// Two letters of ISO 3166; empty where nothing is said.
    ///
    /// @throws Refused where there is no such country
    public static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var code = CODES.get(Folded.of(text));
        if (code == null) {
            throw new Refused("'" + Words.quote(text) + "' is no country. Write its English name or its two letters of ISO 3166, such as ZA");
        }
        return code;
    }
}
