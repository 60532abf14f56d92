package org.broadtape.jobs;

/// Acts on events after their transaction has committed, at least once and so repeatably. A bean; found by injection.
public interface Listener<E extends Event> {

    /// The name under which its rows are kept; never changed once released.
    String name();

    /// The events it wants: a record, or a sealed interface that several events implement.
    Class<E> event();

    /// Whether it will do anything about events of this kind; asked in each transaction that publishes some. What is not wanted costs no row.
    default boolean wants(Class<? extends E> kind) {
        return true;
    }

    /// Does the work in a transaction of its own. An exception leaves the row for another try.
    void on(E event) throws Exception;

    /// How many aggregates a node may work on at once; each takes a connection while it works.
    default int parallel() {
        return 1;
    }
}
