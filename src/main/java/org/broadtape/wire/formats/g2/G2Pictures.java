package org.broadtape.wire.formats.g2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.WireItem;

/// Joins the pictures of a message to its texts: those that a text links to, those that lie in one package with it, and, where the
/// message has one text and neither links nor packages, all of them.
final class G2Pictures {

    private final List<Element> parts;

    G2Pictures(List<Element> parts) {
        this.parts = parts;
    }

    List<Found> joined(List<Found> found) {
        var pictures = new LinkedHashMap<String, Picture>();
        found.forEach(one -> {
            if (one instanceof Found.Item(var item) && item.kind() == Kind.PICTURE && !item.pictures().isEmpty()) {
                pictures.put(item.guid(), item.pictures().getFirst());
            }
        });
        var texts = found.stream().filter(one -> one instanceof Found.Item(var item) && item.kind() == Kind.TEXT).count();
        return found.stream().map(one -> one instanceof Found.Item(var item) && item.kind() == Kind.TEXT
                ? new Found.Item(joined(item, pictures, texts == 1))
                : one).toList();
    }

    private WireItem joined(WireItem text, Map<String, Picture> pictures, boolean alone) {
        var guids = new LinkedHashSet<>(text.wanted());
        guids.addAll(packedWith(text.guid()));
        if (alone && guids.stream().noneMatch(pictures::containsKey)) {
            guids.addAll(pictures.keySet());
        }
        var joined = new ArrayList<>(text.pictures());
        guids.forEach(guid -> {
            var picture = pictures.get(guid);
            if (picture != null) {
                joined.add(picture);
            }
        });
        return text.with(joined);
    }

    private Set<String> packedWith(String guid) {
        var packed = new LinkedHashSet<String>();
        for (var part : parts) {
            if (part.is("packageItem")) {
                for (var group : part.all("groupSet/group")) {
                    var members = group.descendants("itemRef").stream().map(G2Links::target).toList();
                    if (members.contains(guid)) {
                        packed.addAll(members);
                    }
                }
            }
        }
        packed.remove(guid);
        return packed;
    }
}
