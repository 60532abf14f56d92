package org.broadtape.desk.leaks;

import java.time.Instant;
import java.util.Locale;

import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.Terms;
import org.broadtape.comments.State;
import org.broadtape.comments.canon.CanonicalComment;
import org.broadtape.members.Viewer;

/// A comment, with the terms of the article that it stands under.
record Remark(CanonicalComment comment, Terms terms) {

    /// What is visible is for whoever sees the article at all; everything is for who wrote it, and at the desk for moderators. Of a mail nobody knows what
    /// could be seen when it left, so there it is enough that it could be ever.
    boolean isFor(Asker asker, Exit exit, Instant at) {
        return isBy(asker) || (exit.isAtTheDesk() && asker.moderates()) || (isOpen(exit) && !(sight(asker, exit, at) instanceof Sight.Nothing));
    }

    Sight sight(Asker asker, Exit exit, Instant at) {
        return Access.to(terms, asker.viewer(), exit.channel(), at);
    }

    String called() {
        return "comment " + comment.id() + " (" + comment.state().name().toLowerCase(Locale.ROOT) + ")";
    }

    private boolean isOpen(Exit exit) {
        return comment.state() == State.VISIBLE || (exit.channel() == Channel.MAIL && comment.wasOpen());
    }

    private boolean isBy(Asker asker) {
        return asker.viewer() instanceof Viewer.Reader reader && comment.member().filter(reader.id()::equals).isPresent();
    }
}
