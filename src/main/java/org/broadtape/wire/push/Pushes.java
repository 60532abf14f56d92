package org.broadtape.wire.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Signature;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.ways.Busy;
import org.broadtape.wire.ways.Inlet;

/// Takes in what agencies push, each message once.
@ApplicationScoped
public class Pushes {

    /// How long a key is remembered.
    private static final Duration MEMORY = Duration.ofDays(2);

    // a node that has not answered by then has died
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST_KEY = 200;

    private final Providers providers;
    private final PushKeys keys;
    private final PushStore store;
    private final Inlet inlet;
    private final Clock clock;

    Pushes(Providers providers, PushKeys keys, PushStore store, Inlet inlet, Clock clock) {
        this.providers = providers;
        this.keys = keys;
        this.store = store;
        this.inlet = inlet;
        this.clock = clock;
    }

    /// The address of a provider that may push.
    public static final class Entrance {

        private final Provider provider;
        private final Collection<byte[]> secrets;

        private Entrance(Provider provider, Collection<byte[]> secrets) {
            this.provider = provider;
            this.secrets = secrets;
        }
    }

    /// Where that provider pushes; nowhere if there is none of that name, or if it has no key.
    public Optional<Entrance> entrance(String slug) {
        return provider(slug).map(provider -> new Entrance(provider, keys.secrets(provider.slug()).values())).filter(entrance -> !entrance.secrets.isEmpty());
    }

    public Pushed take(Entrance entrance, Push push) {
        if (!Signature.timely(push.time(), clock.instant())) {
            return new Pushed.Unsigned(Signature.TIME + " is '" + shortened(push.time()) + "'; send the time in Unix seconds, at most " + Signature.TOLERANCE.toSeconds()
                    + " seconds from ours, which is " + clock.instant().getEpochSecond());
        }
        if (!Signature.holds(push.signature(), push.time(), push.body(), entrance.secrets)) {
            return new Pushed.Unsigned(Signature.HEADER + " does not fit; send v1= and the hex HMAC-SHA256, under a key in force, of the time, a full stop and the body as it is sent");
        }
        keys.used(entrance.provider.slug());
        return once(entrance.provider, push);
    }

    /// A message is known by what is signed of it, and by the key that its sender gave it: the key alone is not signed, and another one makes no
    /// other message of what was overheard.
    private Pushed once(Provider provider, Push push) {
        var sha256 = sha256(push.body());
        if (push.idempotencyKey().length() > LONGEST_KEY) {
            return new Pushed.Conflicting(Signature.KEY + " has more than " + LONGEST_KEY + " characters; send a shorter one");
        }
        var names = Stream.of(sha256 + " " + push.time(), push.idempotencyKey()).filter(name -> !name.isEmpty()).toList();
        for (var i = 0; i < names.size(); i++) {
            var seen = store.claim(provider.slug(), names.get(i), sha256, clock.instant(), PATIENCE);
            if (seen.isPresent()) {
                free(provider, names.subList(0, i));
                return before(seen.get(), names.get(i), sha256);
            }
        }
        return taken(provider, push, names);
    }

    private static Pushed before(PushStore.Seen seen, String name, String sha256) {
        if (!seen.sha256().equals(sha256)) {
            return new Pushed.Conflicting(Signature.KEY + " '" + shortened(name) + "' came before with another body; give each message a key of its own");
        }
        return seen.answer().<Pushed>map(answer -> new Pushed.Taken(answer, Answers.isWell(answer)))
                .orElseGet(() -> new Pushed.Later("the same message is being taken in; ask again in a moment"));
    }

    private Pushed taken(Provider provider, Push push, List<String> names) {
        var outcomes = new ArrayList<Outcome>();
        try {
            var report = inlet.take(provider, "push " + shortened(names.getLast()), push.body(), outcomes::add);
            var answer = Answers.of(report, outcomes);
            names.forEach(name -> store.answer(provider.slug(), name, answer));
            return new Pushed.Taken(answer, Answers.isWell(answer));
        } catch (Busy busy) {
            free(provider, names);
            return new Pushed.Later("too much of yours waits to be taken in; come again in a moment");
        } catch (StackOverflowError | RuntimeException failed) {
            free(provider, names);
            throw failed;
        }
    }

    private void free(Provider provider, List<String> names) {
        names.forEach(name -> store.free(provider.slug(), name));
    }

    /// Forgets messages that came so long ago that nobody sends them again.
    public void forget() {
        store.forget(clock.instant().minus(MEMORY));
    }

    private Optional<Provider> provider(String slug) {
        try {
            return Optional.of(providers.called(slug));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
