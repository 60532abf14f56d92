package org.broadtape.instruments.directory;

/// Something that what was typed may mean: a company, or an instrument that no company has issued.
///
/// @param path    where its page is
/// @param matched by what it was found, where that is not its name: a former name, an alias, a symbol, a number
/// @param kind    which of these `matched` is
/// @param exact   whether all of it was typed
public record Found(String name, String path, String matched, Kind kind, boolean exact) {

    /// By what something is found.
    public enum Kind {
        NAME, FORMER, ALIAS, SYMBOL, NUMBER
    }
}
