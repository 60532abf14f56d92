package org.broadtape.wire.formats;

import java.util.List;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;

/// One way of writing wire items down.
public sealed interface Format permits NewsMlG2, Nitf, Ninjs, Feed, JsonFeed, MarkdownFile {

    /// Its name, as `--format` and reports have it.
    String name();

    /// Everything in the document, in its order. What is wrong with one item costs only that item; what is wrong with the whole
    /// document is thrown as [org.broadtape.kernel.Refused].
    List<Found> read(Document document);
}
