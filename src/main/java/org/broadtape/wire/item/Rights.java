package org.broadtape.wire.item;

import java.util.List;

/// Whose an item is and what may be done with it, as text. `terms` are shown to the desk; machines go by the provider's contract.
public record Rights(String holder, String notice, List<String> terms, String credit, String source) {

    /// Nothing is said.
    public static final Rights NONE = new Rights("", "", List.of(), "", "");

    /// The line to print: the notice, or a copyright sign before the holder.
    public String line() {
        return notice.isEmpty() && !holder.isEmpty() ? "© " + holder : notice;
    }
}
