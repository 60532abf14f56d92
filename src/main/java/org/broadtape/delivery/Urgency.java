package org.broadtape.delivery;

/// Which of several queues goes first. What is `URGENT` (a kill, a mail that a person waits for) overtakes everything, and is
/// sent again rather than left in doubt: it may arrive twice.
public enum Urgency {
    URGENT(0), ORDINARY(1), BULK(2);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    /// As the ledger has it: the lowest goes first.
    public int rank() {
        return rank;
    }
}
