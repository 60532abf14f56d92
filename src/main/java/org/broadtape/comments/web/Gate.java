package org.broadtape.comments.web;

import java.util.List;

/// Why this reader may not comment, and the ways on.
///
/// @param sentence empty for somebody who may
public record Gate(String sentence, List<Way> ways) {

    public Gate {
        ways = List.copyOf(ways);
    }

    public record Way(String words, String address) {
    }

    public boolean open() {
        return sentence.isEmpty();
    }
}
