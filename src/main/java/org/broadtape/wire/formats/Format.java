package org.broadtape.wire.formats;

import java.util.List;
import java.util.Set;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;

/// One way of writing wire items down.
public interface Format {

    /// Its name, as `--format` and reports have it.
    String name();

    /// Local names of the XML elements that are an item each: a document that is too large can be cut into them. None where it cannot.
    default Set<String> items() {
        return Set.of();
    }

    /// Whether a document may be a list in JSON, which can be cut into its members.
    default boolean listsInJson() {
        return false;
    }

    /// Everything in the document, in its order. What is wrong with one item costs only that item; what is wrong with the whole
    /// document is thrown as [org.broadtape.kernel.Refused].
    List<Found> read(Document document);
}
