package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadtape.wire.contracts.Provider;

/// How the ways in stand that the contracts name now.
@ApplicationScoped
public class Standings {

    private final WayStore store;

    Standings(WayStore store) {
        this.store = store;
    }

    /// By the providers' slugs.
    public Map<String, List<Standing>> inForce(List<Provider> providers) {
        var addresses = providers.stream().collect(Collectors.toMap(provider -> provider.slug().value(), provider -> List.of(provider.waysIn().watch(), provider.waysIn().poll())));
        return store.all().stream().filter(one -> !one.address().isEmpty() && addresses.getOrDefault(one.provider(), List.of()).contains(one.address()))
                .collect(Collectors.groupingBy(Standing::provider));
    }
}
