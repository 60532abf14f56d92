package org.broadtape.jobs;

import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;

/// The container's transactions, which `@Transactional` methods join.
@ApplicationScoped
class ContainerTransactions implements Transactions {

    /// A listener that works longer than this does too much at once.
    private static final int LONGEST_SECONDS = 120;

    @Override
    public <T> T call(Callable<T> work) throws Exception {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
        } catch (QuarkusTransactionException wrapped) {
            throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
        }
    }
}
