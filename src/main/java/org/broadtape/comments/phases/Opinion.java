package org.broadtape.comments.phases;

/// What a phase makes of a comment, from mild to hard.
public enum Opinion {
    PASSES,
    /// A person looks at it before anybody else sees it.
    HOLDS,
    /// Nobody sees it but its author and the desk.
    REJECTS;

    Opinion harder(Opinion other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
