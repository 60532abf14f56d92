package org.broadtape.jobs;

/// Does what is to happen at an instant. A bean; found by injection.
public interface TimerHandler {

    /// Which timers it handles, such as `article-release`; never changed once released.
    String kind();

    /// The instant has come. Runs in a transaction of its own, which also removes the timer; an exception leaves it for
    /// another try. May be called again, and late: whether it is still to be done, it asks of the subject itself.
    void due(long id) throws Exception;
}
