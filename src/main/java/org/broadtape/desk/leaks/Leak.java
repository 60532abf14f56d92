package org.broadtape.desk.leaks;

/// Text of an article or a comment where it must not be. It is not repeated here.
///
/// @param what  `its headline` or `its text`, in whatever part
/// @param whose which article or comment, and in which state
public record Leak(Asker asker, Exit exit, String what, String whose) {

    public String sentence() {
        return exit.path() + " shows " + asker.name() + " " + what + " of " + whose + ", which may not be read there";
    }
}
