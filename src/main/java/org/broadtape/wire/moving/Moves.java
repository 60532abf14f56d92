package org.broadtape.wire.moving;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// How a site is to move in.
///
/// @param files        whether its pictures and files are had too; without that they are noted and can be had later
/// @param fromCategory whether an article's first category becomes its section even where there is no such section yet
/// @param uploads      a folder or zip archive in which its files lie; without it they are fetched from their addresses
/// @param beside       a folder that came with the site; what is not in it is fetched
/// @param progress     is told about once a second how far that is, in words
public record Moves(boolean files, boolean fromCategory, Optional<Path> uploads, Optional<Path> beside, Consumer<String> progress) {

    public static final Moves PLAIN = new Moves(true, false);

    public Moves(boolean files, boolean fromCategory) {
        this(files, fromCategory, Optional.empty(), _ -> {
        });
    }

    public Moves(boolean files, boolean fromCategory, Optional<Path> uploads, Consumer<String> progress) {
        this(files, fromCategory, uploads, Optional.empty(), progress);
    }

    Moves beside(Optional<Path> folder) {
        return new Moves(files, fromCategory, uploads, folder, progress);
    }
}
