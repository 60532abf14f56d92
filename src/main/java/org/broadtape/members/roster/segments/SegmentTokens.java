package org.broadtape.members.roster.segments;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.kernel.Refused;

/// Cuts the text of a segment: brackets, a minus before a term, `or`, and terms, whose value may stand in quotes with `\` before a quote.
final class SegmentTokens {

    private SegmentTokens() {
    }

    static List<String> of(String text) {
        var tokens = new ArrayList<String>();
        var at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')' || c == '-') {
                tokens.add(String.valueOf(c));
                at++;
            } else {
                var end = end(text, at);
                var token = text.substring(at, end);
                tokens.add(token.equalsIgnoreCase("or") ? "or" : token);
                at = end;
            }
        }
        return tokens;
    }

    private static int end(String text, int from) {
        var quoted = false;
        for (var at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                return at;
            }
        }
        if (quoted) {
            throw new Refused("A quote is opened and never closed");
        }
        return text.length();
    }

    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String unquoted(String token) {
        var value = new StringBuilder();
        for (var at = 0; at < token.length(); at++) {
            var c = token.charAt(at);
            if (c == '\\' && at + 1 < token.length()) {
                value.append(token.charAt(++at));
            } else if (c != '"') {
                value.append(c);
            }
        }
        return value.toString().strip();
    }
}
