package org.broadtape.wire;

import java.time.Instant;

/// One term of a contract that was changed: when, by whom, from what to what.
public record ContractChange(Instant at, String by, String term, String before, String after) {
}
