package org.broadtape.instruments.following;

import java.time.Instant;

import org.broadtape.instruments.InstrumentId;

/// That a member has followed an instrument since then.
public record Followed(InstrumentId instrument, Instant since) {
}
