package org.broadtape.wire.item;

/// What an item says of another one of the same provider (NITF's `management-doc-idref`, a link of NewsML-G2).
public record OtherDocument(String guid, Said said) {

    /// Its new status, or that the item that speaks stands in its place.
    public enum Said {
        USABLE, WITHHELD, CANCELED, SUPERSEDED
    }
}
