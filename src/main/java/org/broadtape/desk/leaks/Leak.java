package org.broadtape.desk.leaks;

import org.broadtape.articles.ArticleId;

/// Text of an article where it must not be. It is not repeated here.
///
/// @param what  `its headline` or `its text`, in whatever part
public record Leak(Asker asker, Exit exit, ArticleId article, String state, String what) {

    public String sentence() {
        return exit.path() + " shows " + asker.name() + " " + what + " of article " + article + " (" + state + "), which may not be read there";
    }
}
