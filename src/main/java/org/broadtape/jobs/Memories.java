package org.broadtape.jobs;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Makes what nodes remember until they hear of its change.
@ApplicationScoped
public class Memories {

    private final Notices notices;
    private final TransactionSynchronizationRegistry transactions;

    Memories(Notices notices, TransactionSynchronizationRegistry transactions) {
        this.notices = notices;
        this.transactions = transactions;
    }

    /// @param topic of the notices that tell its changes
    /// @param read  reads it as it is now
    public <T> Remembered<T> of(String topic, Supplier<T> read) {
        return new Remembered<>(topic, read, this);
    }

    /// In the transaction that changes it.
    void changed(Remembered<?> what) {
        notices.send(what.topic(), "");
        transactions.putResource(what, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // what is remembered stays right until the commit
            }

            @Override
            public void afterCompletion(int status) {
                what.forget();
            }
        });
    }

    /// Whether the transaction that asks has changed it.
    boolean changedHere(Remembered<?> what) {
        return transactions.getTransactionKey() != null && transactions.getResource(what) != null;
    }
}
