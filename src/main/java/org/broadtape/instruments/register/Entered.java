package org.broadtape.instruments.register;

import java.util.List;

/// What came of an entry.
public sealed interface Entered {

    Entry entry();

    /// @param warnings in sentences
    record New(Entry entry, List<String> warnings) implements Entered {
    }

    record Changed(Entry entry, List<String> warnings) implements Entered {
    }

    record Unchanged(Entry entry, List<String> warnings) implements Entered {
    }

    /// It could not be taken, for a reason in words.
    record Refusal(Entry entry, String why) implements Entered {
    }
}
