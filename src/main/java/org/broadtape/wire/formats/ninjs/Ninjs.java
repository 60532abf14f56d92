package org.broadtape.wire.formats.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Versions;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.WireItem;

/// ninjs 1.0 to 3.1 of the IPTC: one item, or a list of them. The versions differ in names (`embargoed` became `embargoedUntil`,
/// `body_html` an entry of `bodies`); each is read in every version, since senders follow schema, guideline and example alike.
public final class Ninjs implements Format {

    private static final Set<String> PICTURES = Set.of("picture", "graphic", "photo", "image");
    private static final Set<String> PASSED = Set.of("audio", "video", "composite", "event", "planning", "coverage", "package", "component");

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public boolean listsInJson() {
        return true;
    }

    @Override
    public List<Found> read(Document document) {
        var root = Json.tree(new ByteArrayInputStream(document.bytes()), Limits.DOCUMENT);
        if (!root.isObject() && !root.isArray()) {
            throw new Refused("It holds neither a ninjs item nor a list of them.");
        }
        var found = new ArrayList<Found>();
        var number = 0;
        var enveloped = ApJson.is(root);
        for (var node : enveloped ? ApJson.items(root) : root.isArray() ? root : List.of(root)) {
            number++;
            found.add(found(node, root.isArray() || enveloped ? "item " + number : "", document));
        }
        return found;
    }

    private static Found found(JsonNode node, String place, Document document) {
        if (!node.isObject()) {
            return new Found.Bad("", "It is not an object.", place);
        }
        var fields = new Fields(node);
        var guid = Absent.first(ApJson.guid(fields), fields.text("uri"));
        if (guid.isEmpty()) {
            return new Found.Bad("", "It has no uri, so that no later version or kill could find it.", place);
        }
        var type = fields.text("type").toLowerCase(Locale.ROOT);
        if (PASSED.contains(type)) {
            return new Found.Passed(guid, "an item of type '" + type + "'");
        }
        var item = item(fields, guid, type, document);
        var elsewhere = ApJson.elsewhere(fields);
        return item.kind() == Kind.TEXT && item.prose().source().isBlank() && !elsewhere.isEmpty() && item.standing().status() == PubStatus.USABLE
                ? new Found.Bad(guid, "Its text is not in it but at " + Excerpt.of(elsewhere) + ". Fetch that NITF and import it.", place)
                : new Found.Item(item);
    }

    private static WireItem item(Fields fields, String guid, String type, Document document) {
        var kind = PICTURES.contains(type) ? Kind.PICTURE : Kind.TEXT;
        var words = new NinjsWords(fields);
        var times = NinjsStanding.times(fields, document);
        return new WireItem(guid, Versions.read(fields.text("version"), document.zone()), kind, times, NinjsStanding.read(fields, times, document), words.read(), NinjsFiling.read(fields),
                NinjsFiling.rights(fields), Desk.NONE, words.prose(), pictures(fields, guid, kind, document), wanted(fields), "", fields.text("ednote"),
                Fingerprint.of(fields.node().toString()));
    }

    /// Items that it is associated with and that are not within it.
    private static List<String> wanted(Fields fields) {
        return fields.objects("associations").stream().filter(association -> !NinjsPictures.hasPicture(association)).map(association -> association.text("uri")).filter(uri -> !uri.isEmpty()).distinct().toList();
    }

    private static List<Picture> pictures(Fields fields, String guid, Kind kind, Document document) {
        var pictures = new ArrayList<Picture>();
        if (kind == Kind.PICTURE) {
            NinjsPictures.of(fields, guid, document).ifPresent(pictures::add);
        }
        for (var association : fields.objects("associations")) {
            if (PICTURES.contains(association.text("type").toLowerCase(Locale.ROOT)) || (association.text("type").isEmpty() && NinjsPictures.hasPicture(association))) {
                NinjsPictures.of(association, association.text("uri"), document).ifPresent(pictures::add);
            }
        }
        return pictures;
    }
}
