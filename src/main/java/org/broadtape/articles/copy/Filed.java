package org.broadtape.articles.copy;

import java.util.List;

/// Copy on its way in, with what becomes of it.
///
/// @param formerPaths addresses under which it stood elsewhere, each beginning with `/`; they will lead to it
public record Filed(Copy copy, Fate fate, List<String> formerPaths) {

    public Filed(Copy copy, Fate fate) {
        this(copy, fate, List.of());
    }
}
