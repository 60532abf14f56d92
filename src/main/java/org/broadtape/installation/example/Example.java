package org.broadtape.installation.example;

import java.nio.file.Path;

/// Fills an empty installation with its part of the example newsroom. A bean, found by injection.
public interface Example {

    /// Takes what it knows from this folder, unless there is such a thing already.
    void fill(Path folder);

    /// The lower come first: what is about articles waits for them.
    default int turn() {
        return 0;
    }
}
