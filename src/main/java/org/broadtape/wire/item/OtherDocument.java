package org.broadtape.wire.item;

/// The status that an item gives to another one of the same provider (NITF's `management-doc-idref`).
public record OtherDocument(String guid, PubStatus status) {
}
