package org.broadtape.articles.body;

import java.util.Optional;

/// Where the stored pictures and files of an article are; empty for what is not stored, which is then not shown.
public interface Pictures {

    Pictures NONE = _ -> Optional.empty();

    Optional<Picture> of(String ref);

    /// The sound, film or document of that reference.
    default Optional<Attachment> file(String ref) {
        return Optional.empty();
    }
}
