package org.broadtape.articles.newsfile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.State;

/// An article in a list of the desk.
///
/// @param reason    why it is held or was killed; empty else
/// @param source    the agency it came from, or empty
/// @param access    who reads the whole of it: `everyone`, `members`, or a tier
/// @param at        when it became public, or was last written to where it is not
/// @param releaseAt when it opens by itself
/// @param own       whether it is the own of whoever looks
public record Slip(ArticleId id, String headline, String section, String path, State state, String reason, List<String> authors, String source, String access, Instant at,
        Optional<Instant> releaseAt, boolean own) {

    /// Whether its text is inside information.
    public boolean closed() {
        return !state.open();
    }
}
