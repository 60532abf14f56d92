package org.broadtape.articles.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Opening;

/// Whose it is and who may have it.
///
/// @param line what stands at the foot, such as `© 2022 Agency`; may be empty
/// @param source the agency or paper it came from; empty for one's own
/// @param openings who reads the whole of it from later instants on, counted from its release
/// @param unmetered whether it is never among the articles that may be read free
/// @param expires when it must be gone
/// @param indexed whether search engines may list it here
public record Rights(String line, String source, AccessLevel access, List<Opening> openings, boolean unmetered, Set<Channel> channels,
        Set<String> territories, Optional<Instant> expires, boolean indexed) {

    /// One's own text, for everyone, everywhere.
    public static final Rights OWN = new Rights("", "", AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty(), true);

    public Rights {
        openings = openings == null ? List.of() : Opening.after(access, openings); // revisions of before there were openings say nothing of them
        channels = Set.copyOf(channels);
        territories = Set.copyOf(territories);
    }

    public Rights(String line, String source, AccessLevel access, Set<Channel> channels, Set<String> territories, Optional<Instant> expires, boolean indexed) {
        this(line, source, access, List.of(), false, channels, territories, expires, indexed);
    }

    /// The same for other readers.
    public Rights with(AccessLevel access, List<Opening> openings, boolean unmetered) {
        return new Rights(line, source, access, openings, unmetered, channels, territories, expires, indexed);
    }
}
