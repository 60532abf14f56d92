package org.broadtape.wire.moving.wordpress.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;

/// A shortcode as it was written: `[name attribute="value" word]content[/name]`.
///
/// @param words values without a name
record Shortcode(String name, Map<String, String> attributes, List<String> words, String content) {

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*\"([^\"]*)\"|([\\w-]+)\\s*=\\s*'([^']*)'|([\\w-]+)\\s*=\\s*([^\\s'\"]+)|\"([^\"]*)\"|'([^']*)'|(\\S+)");

    static Shortcode of(String name, String written, String content) {
        var attributes = new LinkedHashMap<String, String>();
        var words = new ArrayList<String>();
        var found = ATTRIBUTE.matcher(written.replace('“', '"').replace('”', '"').replace('″', '"').replace("&quot;", "\"").replace("&#8221;", "\"").replace("&#8243;", "\""));
        while (found.find()) {
            for (var group = 1; group <= 5; group += 2) {
                if (found.group(group) != null) {
                    attributes.putIfAbsent(found.group(group).toLowerCase(Locale.ROOT), plain(found.group(group + 1)));
                }
            }
            for (var group = 7; group <= 9; group++) {
                if (found.group(group) != null) {
                    words.add(plain(found.group(group)));
                }
            }
        }
        return new Shortcode(name, attributes, words, content);
    }

    String value(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    private static String plain(String value) {
        return value.indexOf('&') < 0 ? value : Html.text(value, Limits.DOCUMENT);
    }
}
