package org.broadtape.instruments.happenings;

import java.util.List;

import org.broadtape.instruments.Instrument;

/// Who knows of something that happened to instruments, such as what was written about them; found by injection.
public interface Happenings {

    /// The newest of an instrument, as whoever is not signed in may see them, at most so many. Says to [org.broadtape.kernel.PageTags] what a page
    /// with them shows.
    Told newest(Instrument instrument, int most);

    /// @param newest newest first
    /// @param all    where all are
    record Told(List<Happening> newest, All all) {
    }

    /// A link, and what it says.
    record All(String name, String address) {
    }
}
