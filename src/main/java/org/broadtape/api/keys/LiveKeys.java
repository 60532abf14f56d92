package org.broadtape.api.keys;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Memories;
import org.broadtape.jobs.Remembered;
import org.broadtape.jobs.Remembers;
import org.broadtape.members.sessions.Token;

/// All keys in force, remembered while this node hears of their changes. One that is revoked opens nothing within a second of the commit on every node.
@ApplicationScoped
class LiveKeys implements Remembers {

    private static final String TOPIC = "api-keys";

    private final Remembered<Map<String, ApiKey>> inForce;

    LiveKeys(ApiKeyStore store, Memories memories) {
        this.inForce = memories.of(TOPIC, store::inForce);
    }

    Optional<ApiKey> of(Token token) {
        return token.hasShape() ? Optional.ofNullable(inForce.get().get(HexFormat.of().formatHex(token.hash()))) : Optional.empty();
    }

    /// In the transaction that makes or revokes one.
    void changed() {
        inForce.changed();
    }

    @Override
    public Remembered<?> remembered() {
        return inForce;
    }
}
