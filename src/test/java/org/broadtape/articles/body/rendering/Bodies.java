package org.broadtape.articles.body.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/// The pieces of HTML in a feed or an export: what its content elements hold, by pattern, so that ill-formed ones count too.
public final class Bodies {

    private static final Pattern CONTENT = Pattern.compile("<(content:encoded|description|content|summary|excerpt:encoded|body|xhtml:body|media:text)\\b[^>]*>(.*?)</\\1>",
            Pattern.DOTALL);

    private Bodies() {
    }

    public static List<String> in(String xml) {
        var bodies = new ArrayList<String>();
        var content = CONTENT.matcher(xml);
        while (content.find()) {
            var inner = content.group(2).strip();
            bodies.add(inner.startsWith("<![CDATA[") ? inner.substring(9).replaceFirst("\\]\\]>$", "") : inner.contains("<") ? inner : Parser.unescapeEntities(inner, false));
        }
        return bodies;
    }
}
