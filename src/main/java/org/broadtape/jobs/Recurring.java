package org.broadtape.jobs;

/// Work that is done again and again, on one node at a time. A bean; found by injection.
public interface Recurring {

    /// The name under which it is kept; never changed once released.
    String name();

    Rhythm rhythm();

    /// Does it, in no transaction. After an exception it comes again at the usual time.
    void run() throws Exception;
}
