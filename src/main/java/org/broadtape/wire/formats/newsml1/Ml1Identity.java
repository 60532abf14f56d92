package org.broadtape.wire.formats.newsml1;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Versions;
import org.broadtape.wire.item.Version;

/// Which item it is, and which revision of it. A revision's public identifier (`urn:newsml:afp.com:20140821:TX-PAR-FEE18:1`) names the item
/// by all but its end.
final class Ml1Identity {

    private static final Pattern URN = Pattern.compile("(urn:newsml:[^:]+:[^:]+:.+):\\d+[NUA]?");

    private final Element identifier;

    Ml1Identity(Element item) {
        this.identifier = Absent.or(item, "Identification/NewsIdentifier");
    }

    String guid() {
        var id = identifier.text("NewsItemId");
        return id.isEmpty() ? of(identifier.text("PublicIdentifier")) : "urn:newsml:" + identifier.text("ProviderId") + ":" + identifier.text("DateId") + ":" + id;
    }

    /// The item that a public identifier, with or without a revision, names.
    static String of(String urn) {
        var revision = URN.matcher(urn.strip());
        return revision.matches() ? revision.group(1) : urn.strip();
    }

    Optional<Version> revision(ZoneId zone) {
        return Versions.read(identifier.text("RevisionId"), zone);
    }

    /// Whether the revision says only what changed in parts of the one before.
    boolean isPartial() {
        return update().equals("U");
    }

    /// Whether the revision changes the management alone: its status, and no text.
    boolean isManagement() {
        return update().equals("A");
    }

    private String update() {
        return identifier.at("RevisionId").map(revision -> revision.value("Update").strip()).orElse("");
    }
}
