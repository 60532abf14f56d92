package org.broadtape.wire.moving;

/// How a site is to move in.
///
/// @param files       whether its pictures and files are fetched too; without that they are noted and can be fetched later
/// @param fromCategory whether an article's first category becomes its section even where there is no such section yet
public record Moves(boolean files, boolean fromCategory) {

    public static final Moves PLAIN = new Moves(true, false);
}
