package org.broadtape.installation.cli;

import java.nio.file.Path;
import java.util.List;

/// A check that reads the whole site that is being served, from outside: `./broadtape check --leaks`. A bean; found by injection.
public interface Thorough {

    /// What is wrong, in sentences; the same goes as a page into `report`.
    ///
    /// @param base where the site is served, such as `http://localhost:8080`
    List<String> problems(String base, Path report);
}
