package org.broadtape.instruments.identity.change.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.identity.change.Changing;
import org.broadtape.kernel.Slot;

/// What has happened to an instrument, beside its page.
@ApplicationScoped
class InstrumentHistory implements Slot {

    private final Changing changes;
    private final Histories histories;

    InstrumentHistory(Changing changes, Histories histories) {
        this.changes = changes;
        this.histories = histories;
    }

    @Override
    public String place() {
        return "instrument/side";
    }

    @Override
    public Optional<Fragment> about(long instrument) {
        return histories.of(changes.of(new InstrumentId(instrument)));
    }
}
