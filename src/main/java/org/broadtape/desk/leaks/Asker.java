package org.broadtape.desk.leaks;

import java.util.Map;

import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Right;

/// Somebody as whom the exits are read.
///
/// @param name    as the report calls them
/// @param headers what their requests carry
public record Asker(String name, Viewer viewer, Map<String, String> headers) {

    public Asker {
        headers = Map.copyOf(headers);
    }

    /// A program goes nowhere but to the API, where nobody else comes in; that nothing leaves there without a key is worth one look.
    boolean goesTo(Exit exit) {
        if (exit.isOfTheApi() || viewer instanceof Viewer.Partner) {
            return exit.isOfTheApi() && (viewer instanceof Viewer.Partner || viewer instanceof Viewer.Anyone);
        }
        return viewer instanceof Viewer.Staff || !exit.isAtTheDesk();
    }

    /// Whether they may read at the desk what is not released.
    boolean readsUnreleased() {
        return viewer instanceof Viewer.Staff(var actor, var _) && actor.may(Right.READ_UNRELEASED);
    }

    /// Whether they read at the desk what is said in comments, whatever became of it.
    boolean moderates() {
        return viewer instanceof Viewer.Staff(var actor, var _) && actor.may(Right.MODERATE);
    }

    @Override
    public String toString() {
        return name;
    }
}
