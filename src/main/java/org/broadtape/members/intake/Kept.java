package org.broadtape.members.intake;

import java.util.function.Consumer;

/// Members that came with a site that moved in and wait to be taken over. A bean of the module that keeps them; found by injection.
public interface Kept {

    /// Their source, such as `ghost`.
    String source();

    /// Hands out each of them by columns, as a file would.
    void each(Consumer<Columns> to);
}
