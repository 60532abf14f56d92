package org.broadtape.wire.item;

/// What reading a document came upon, in its order.
public sealed interface Found {

    /// An item that may become an article or a picture.
    record Item(WireItem item) implements Found {
    }

    /// Something that is well and is not for a newspaper: `what` names it, such as `a package item`.
    record Passed(String guid, String what) implements Found {
    }

    /// Something that cannot be taken: why, and where in the document (such as `line 12`), or empty.
    record Bad(String guid, String why, String place) implements Found {
    }
}
