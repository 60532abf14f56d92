package org.broadtape.installation.example;

import java.nio.file.Path;

/// Fills an empty installation with the example newsroom. One bean, in the module that imports.
public interface Example {

    /// Imports what lies in this folder, unless there are articles already.
    void fill(Path folder);
}
