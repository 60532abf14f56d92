package org.broadtape.jobs;

/// Hears the notices of one topic on this node, whichever node sent them. A bean; found by injection.
/// Every method is called on the one thread that listens, so it returns at once.
public interface Subscriber {

    String topic();

    /// The transaction that sent this has committed.
    void told(String text);

    /// This node hears from now on. What was sent before is lost, so whatever was remembered is to be forgotten here.
    default void listening() {
    }

    /// This node may miss notices until the next [#listening]; also its state before the first.
    default void lost() {
    }
}
