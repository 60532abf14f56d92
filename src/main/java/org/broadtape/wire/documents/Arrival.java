package org.broadtape.wire.documents;

import java.util.List;
import java.util.Map;
import org.broadtape.articles.body.Body;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.WireItem;

/// A wire item that has come in, read and made ready as far as that goes without knowing what is stored.
///
/// @param notes  what had to be changed to read it, and what of its pictures could not be had
/// @param images where its pictures are kept (`sha256:…`), by their references as written
/// @param again  whether it is to be taken anew although it is known
public record Arrival(Source source, Found.Item found, Body body, Map<String, String> images, List<String> notes, boolean again) {

    /// The same with its pictures where they were kept before; nothing is said of their being nowhere to be had.
    public Arrival showing(Map<String, String> kept) {
        return new Arrival(source, found, body, kept, List.of(), again);
    }

    public WireItem item() {
        return found.item();
    }
}
