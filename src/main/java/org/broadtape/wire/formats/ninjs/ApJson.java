package org.broadtape.wire.formats.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.broadtape.wire.formats.values.Fields;

/// The envelope in which the Associated Press' Media API answers: ninjs of its own within `data`, whose `uri` is an address that changes
/// with every request, so that `altids` says which item it is.
final class ApJson {

    private ApJson() {
    }

    static boolean is(JsonNode root) {
        return root.has("api_version") && root.path("data").isObject();
    }

    /// The items within.
    static List<JsonNode> items(JsonNode root) {
        var data = root.path("data");
        return data.has("item") ? List.of(data.path("item")) : data.path("items").valueStream().map(one -> one.has("item") ? one.path("item") : one).toList();
    }

    /// The item's own identity; empty where it is not the Associated Press'.
    static String guid(Fields fields) {
        return fields.get("altids").filter(JsonNode::isObject).map(ids -> new Fields(ids).text("itemid")).orElse("");
    }

    /// Where its text lies, if it is not in the item.
    static String elsewhere(Fields fields) {
        return fields.get("renditions").map(renditions -> renditions.path("nitf").path("href").asText("")).orElse("");
    }
}
