package org.broadtape.installation;

import java.util.List;

/// What a module tells `status` of itself. A bean, found by injection.
public interface Vital {

    /// What it is about, such as `Articles`.
    String name();

    /// How things stand, a line each, such as `1,204 released, 3 scheduled`.
    List<String> lines();
}
