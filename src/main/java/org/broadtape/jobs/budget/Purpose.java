package org.broadtape.jobs.budget;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Something that anybody may ask for, such as a mail with a link to sign in: limited for each address that it is about and for each network
/// that asks.
///
/// @param name letters and hyphens; never changed while its window lasts
public record Purpose(String name, int perAddress, int perNetwork, Duration window) {

    /// The network comes first, so that whoever has spent its own budget spends nobody else's.
    List<Charge> charges(String address, String network) {
        return List.of(new Charge(name + " by network", Network.of(network), perNetwork, window),
                new Charge(name + " by address", address.strip().toLowerCase(Locale.ROOT), perAddress, window));
    }
}
