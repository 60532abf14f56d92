package org.broadtape.wire.contracts;

import java.time.Instant;

/// One term of a contract that was changed: whose contract, when, by whom, from what to what.
public record ContractChange(String provider, Instant at, String by, String term, String before, String after) {

    /// One line for a person.
    @Override
    public String toString() {
        return at + "  " + by + "  " + provider + "  " + term + ": '" + before + "' became '" + after + "'";
    }
}
