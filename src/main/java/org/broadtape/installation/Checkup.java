package org.broadtape.installation;

import java.util.List;

/// What a module tells `check` that is wrong with this installation. A bean, found by injection.
public interface Checkup {

    /// A sentence for each thing that is wrong, which says what to do about it; none where all is well.
    List<String> problems();

    /// What is to be set up elsewhere, such as a line in DNS, whether or not it is there already.
    default List<String> elsewhere() {
        return List.of();
    }
}
