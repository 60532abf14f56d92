package org.broadtape.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;
import org.broadtape.kernel.Refused;

/// The fields at the head of a Markdown file and the text below them.
///
/// @param fields an object, empty where the file has none
/// @param line   the line of the file on which the text begins
public record FrontMatter(JsonNode fields, String text, int line) {

    private static final Pattern PLACE = Pattern.compile("line (\\d+)(.*)");

    /// Reads YAML between lines of `---` or TOML between lines of `+++`.
    public static FrontMatter of(String file, Limits limits) {
        var text = (file.startsWith("\uFEFF") ? file.substring(1) : file).replace("\r\n", "\n").replace('\r', '\n');
        var fence = text.startsWith("---\n") ? "---" : text.startsWith("+++\n") ? "+++" : "";
        if (fence.isEmpty()) {
            return new FrontMatter(JsonNodeFactory.instance.objectNode(), text, 1);
        }
        var end = Pattern.compile("(?m)^" + Pattern.quote(fence) + "[ \t]*$").matcher(text);
        if (!end.find(4)) {
            throw new Refused("The front matter is not closed: put a line of " + fence + " below it.", "line 1");
        }
        var head = text.substring(4, end.start());
        var below = text.substring(Math.min(end.end() + 1, text.length()));
        var fields = fields(fence, head, limits);
        return new FrontMatter(fields, below, (int) text.substring(0, end.end()).lines().count() + 1);
    }

    private static JsonNode fields(String fence, String head, Limits limits) {
        try {
            var fields = head.isBlank() ? JsonNodeFactory.instance.objectNode() : fence.equals("---") ? Yaml.tree(head, limits) : Toml.tree(head, limits);
            if (!fields.isObject()) {
                throw new Refused("The front matter is not a list of names and values, such as `title: Rates rise`.", "line 1");
            }
            return fields;
        } catch (Refused e) {
            // the fence is the file's first line
            var place = PLACE.matcher(e.place());
            throw place.matches() ? e.at("line " + (Integer.parseInt(place.group(1)) + 1) + place.group(2)) : e;
        }
    }
}
