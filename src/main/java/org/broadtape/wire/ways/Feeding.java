package org.broadtape.wire.ways;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.broadtape.outbound.Answer;
import org.broadtape.wire.contracts.Provider;

/// What polling has to do with hubs that send what is new by themselves.
public interface Feeding {

    /// A polled feed has answered; its headers or its text may name a hub.
    void heard(Provider provider, Answer answer, Optional<Path> text);

    /// Whether a hub sends what is new, so that polling is a safety net.
    boolean isFed(Provider provider);

    /// Those of the providers of which a subscription is to be renewed, or left.
    List<Provider> due(List<Provider> providers);

    /// Renews or leaves.
    void tend(Provider provider);

    /// What the provider's hub does, in a sentence; empty where it has none.
    String sentence(Provider provider);
}
