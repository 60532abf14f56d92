package org.broadtape.feeds;

import java.util.regex.Pattern;
import org.broadtape.installation.Settings;

/// An article's own HTML where it stands elsewhere than on its page: its addresses name the site.
final class AbsoluteHtml {

    private static final Pattern LOCAL = Pattern.compile("((?:href|src|poster)=\")/(?!/)");
    private static final Pattern SETS = Pattern.compile("srcset=\"[^\"]*\" ?|sizes=\"[^\"]*\" ?");

    private AbsoluteHtml() {
    }

    static String of(String html, Settings settings) {
        return LOCAL.matcher(SETS.matcher(html).replaceAll("")).replaceAll("$1" + settings.at("/"));
    }
}
