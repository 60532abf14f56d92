package org.broadtape.api.keys;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.broadtape.members.sessions.Token;
import org.jspecify.annotations.Nullable;

/// All keys in force, remembered while this node hears of their changes. One that is revoked opens nothing within a second of the commit on every node.
@ApplicationScoped
class LiveKeys implements Subscriber {

    private static final String TOPIC = "api-keys";

    private final ApiKeyStore store;
    private final Notices notices;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<String, ApiKey> remembered;
    private volatile boolean hearing;

    LiveKeys(ApiKeyStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
    }

    Optional<ApiKey> of(Token token) {
        return token.hasShape() ? Optional.ofNullable(inForce().get(HexFormat.of().formatHex(token.hash()))) : Optional.empty();
    }

    /// In the transaction that makes or revokes one.
    void changed() {
        forget();
        notices.send(TOPIC, "");
    }

    private Map<String, ApiKey> inForce() {
        var known = remembered;
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var read = store.inForce();
        remembered = hearing ? read : null;
        if (before != changes.get()) {
            remembered = null;
        }
        return read;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        forget();
    }

    @Override
    public void listening() {
        hearing = true;
        forget();
    }

    @Override
    public void lost() {
        hearing = false;
        forget();
    }

    /// Counts first: whoever reads meanwhile sees the count and forgets what they found.
    private void forget() {
        changes.incrementAndGet();
        remembered = null;
    }
}
