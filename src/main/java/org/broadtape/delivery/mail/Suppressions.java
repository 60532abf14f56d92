package org.broadtape.delivery.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.mail.Suppression.Why;
import org.broadtape.kernel.Mailbox;
import org.broadtape.kernel.NotFound;
import org.jdbi.v3.core.Jdbi;

/// The addresses to which no mail goes, because their server said that there is no such mailbox, or because somebody said so.
///
/// What a person waits for (urgent: a mail to sign in) is tried also where a mailbox was missing once: it may be there again, budgets bound how
/// often it is tried, and else its owner would be locked out without a word. When it is taken, the address is free again. What somebody has
/// said by hand binds without exception.
@ApplicationScoped
public class Suppressions {

    private final SuppressionStore store;
    private final Clock clock;

    @Inject
    Suppressions(Jdbi jdbi, Clock clock) {
        this.store = new SuppressionStore(jdbi);
        this.clock = clock;
    }

    /// Keeps mail from an address by hand.
    ///
    /// @param words why, for whoever asks later
    public void suppress(String address, String words) {
        store.put(new Suppression(Mailbox.of(address).key(), Why.HAND, words, clock.instant()));
    }

    /// Lets mail go there again.
    public void lift(String address) {
        if (!store.remove(Mailbox.of(address).key(), List.of(Why.values()))) {
            throw new NotFound("a suppression of " + address);
        }
    }

    public Optional<Suppression> of(String address) {
        return store.find(Mailbox.of(address).key());
    }

    /// The newest first.
    public List<Suppression> newest(int most) {
        return store.newest(most);
    }

    long count() {
        return store.count();
    }

    /// What keeps this mail from its address.
    Optional<Suppression> against(Mailbox mailbox, boolean urgent) {
        return store.find(mailbox.key()).filter(found -> !urgent || found.why() != Why.BOUNCE);
    }

    void bounced(Mailbox mailbox, String words) {
        store.put(new Suppression(mailbox.key(), Why.BOUNCE, words, clock.instant()));
    }

    void taken(Mailbox mailbox) {
        store.remove(mailbox.key(), List.of(Why.BOUNCE));
    }
}
