package org.broadtape.articles.body;

import java.util.Optional;

/// Where the stored pictures of an article are; empty for what is not stored, which is then not shown.
public interface Pictures {

    Pictures NONE = _ -> Optional.empty();

    Optional<Picture> of(String ref);
}
