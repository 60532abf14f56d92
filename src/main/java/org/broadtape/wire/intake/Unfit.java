package org.broadtape.wire.intake;

import org.broadtape.kernel.Refused;

/// An item of which no copy can be made; what was written for others stays.
final class Unfit extends Exception {

    private final transient Refused refused;

    Unfit(Refused refused) {
        super(refused.getMessage());
        this.refused = refused;
    }

    Refused refused() {
        return refused;
    }
}
