package org.broadtape.wire.item;

import java.util.List;
import java.util.Optional;

/// One thing that an agency sent, in one version, whatever the format. Its identity is (provider, guid, version); the provider is who
/// sent it and not said here.
///
/// @param version as sent; empty where the format or the sender has none
/// @param pictures ready to be shown with the text, the first one leading
/// @param wanted guids of picture items that the text names and that did not come in the same document
/// @param address where the item is published by its sender; empty where unsaid
/// @param edNote the agency's words to editors, never published
/// @param fingerprint SHA-256 of the item as sent, without its envelope: equal content, equal fingerprint
public record WireItem(
        String guid,
        Optional<Version> version,
        Kind kind,
        Times times,
        Standing standing,
        Words words,
        Filing filing,
        Rights rights,
        Desk desk,
        Prose prose,
        List<Picture> pictures,
        List<String> wanted,
        String address,
        String edNote,
        String fingerprint) {

    /// The same with these pictures.
    public WireItem with(List<Picture> others) {
        return new WireItem(guid, version, kind, times, standing, words, filing, rights, desk, prose, others, wanted, address, edNote, fingerprint);
    }
}
