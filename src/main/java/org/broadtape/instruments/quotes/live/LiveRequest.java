package org.broadtape.instruments.quotes.live;

import java.time.Instant;
import java.util.List;

import org.broadtape.instruments.InstrumentId;

/// What a page shows, and to whom.
///
/// @param live    whether their tier gives them quotes as they are made
/// @param network from which they came
/// @param until   when what they may see is to be asked anew
public record LiveRequest(List<InstrumentId> instruments, boolean live, String network, Instant until) {

    public static final int MOST = 100;

    public LiveRequest {
        instruments = List.copyOf(instruments);
    }
}
