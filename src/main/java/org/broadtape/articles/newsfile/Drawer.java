package org.broadtape.articles.newsfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.access.State;

/// What the desk lists together.
public enum Drawer {
    DRAFT("Drafts", State.DRAFT), SCHEDULED("Scheduled", State.SCHEDULED), HELD("Held", State.HELD), RELEASED("Released", State.RELEASED, State.CORRECTED),
    WITHDRAWN("Withdrawn", State.WITHDRAWN), KILLED("Killed", State.KILLED),
    /// A newer copy from the source waits beside the desk's own.
    CONFLICT("Newer copy waits"),
    /// Whatever its state, of whoever looks.
    OWN("My own", State.values());

    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<State> states;

    Drawer(String heading, State... states) {
        this.heading = heading;
        this.states = Set.of(states);
    }

    public String heading() {
        return heading;
    }

    /// As addresses have it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Drawer> called(String word) {
        return Arrays.stream(values()).filter(drawer -> drawer.word().equals(word)).findFirst();
    }

    Set<State> states() {
        return states;
    }

    boolean open() {
        return this == RELEASED;
    }
}
