package org.broadtape.jobs;

import java.util.concurrent.Callable;

/// Runs work in a new transaction: committed when it returns, rolled back when it throws.
@FunctionalInterface
public interface Transactions {

    <T> T call(Callable<T> work) throws Exception;
}
