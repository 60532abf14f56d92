package org.broadtape.jobs.lines;

import java.util.HashMap;
import java.util.Map;

import org.broadtape.jobs.budget.Network;

/// How many lines may be open: in all, and from one network.
final class Places {

    private final int most;
    private final int perNetwork;
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private int taken;

    Places(int most, int perNetwork) {
        this.most = most;
        this.perNetwork = perNetwork;
    }

    synchronized boolean isFree(String address) {
        return taken < most && byNetwork.getOrDefault(Network.of(address), 0) < perNetwork;
    }

    synchronized boolean take(String address) {
        if (!isFree(address)) {
            return false;
        }
        byNetwork.merge(Network.of(address), 1, Integer::sum);
        taken++;
        return true;
    }

    synchronized void leave(String address) {
        byNetwork.computeIfPresent(Network.of(address), (_, many) -> many > 1 ? many - 1 : null);
        taken--;
    }

    synchronized int taken() {
        return taken;
    }
}
