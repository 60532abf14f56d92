package org.broadtape.articles.copy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;

/// Whose it is and who may have it.
///
/// @param line what stands at the foot, such as `© 2022 Agency`; may be empty
/// @param source the agency or paper it came from; empty for one's own
/// @param expires when it must be gone
/// @param indexed whether search engines may list it here
public record Rights(String line, String source, AccessLevel access, Set<Channel> channels, Set<String> territories, Optional<Instant> expires,
        boolean indexed) {

    /// One's own text, for everyone, everywhere.
    public static final Rights OWN = new Rights("", "", AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty(), true);

    public Rights {
        channels = Set.copyOf(channels);
        territories = Set.copyOf(territories);
    }
}
