package org.broadtape.feeds.partners;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.articles.history.By;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.channels.Folder;
import org.broadtape.delivery.channels.Push;
import org.broadtape.installation.Safe;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The contracts with those who are sent articles, and their keys.
@ApplicationScoped
@Transactional
public class Partners {

    private static final int MOST_KEYS = 4;
    private static final int BYTES = 32;
    /// What stands in an address at the place of a partner's name.
    private static final Set<String> TAKEN = Set.of("acknowledgement");

    private final PartnerStore store;
    private final Deliveries deliveries;
    private final Safe safe;
    private final Events events;
    private final Clock clock;

    /// A key's number, and the secret that the partner gets; it is shown once.
    public record Key(long id, String secret) {
    }

    @Inject
    Partners(PartnerStore store, Deliveries deliveries, Safe safe, Events events, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.safe = safe;
        this.events = events;
        this.clock = clock;
    }

    /// Puts a new contract in force, with a key. What is released from now on is sent.
    public Key add(String slug, List<String> terms, By by) {
        if (!Slug.is(slug) || TAKEN.contains(slug)) {
            throw new Refused("'" + slug + "' is no short name for a partner; write small letters, digits and hyphens");
        }
        if (store.called(slug).isPresent()) {
            throw new Refused("there is a partner " + slug + "; change it with ./broadtape partner change " + slug);
        }
        var partner = Terms.partner(new Slug(slug), terms);
        deliveries.reaches(recipients(partner));
        var id = store.add(partner, clock.instant());
        store.note(id, clock.instant(), by.name(), partner.lines());
        return key(slug, by);
    }

    /// Changes terms; what is still to come goes to a new address. What the partner was given and may not have any more is taken back.
    public void change(String slug, List<String> terms, By by) {
        var before = called(slug);
        var after = Terms.changed(before, terms);
        deliveries.reaches(recipients(after));
        store.change(after);
        store.note(before.id(), clock.instant(), by.name(), after.lines().stream().filter(line -> !before.lines().contains(line)).toList());
        recipients(after).forEach(deliveries::readdress);
        if (!before.coversAs(after)) {
            events.publish(new PartnerChanged(slug, 0));
        }
    }

    public List<Partner> all() {
        return store.all();
    }

    public Partner called(String slug) {
        return find(slug).orElseThrow(() -> new Refused("there is no partner '" + slug + "'; ./broadtape partner list shows them"));
    }

    public Optional<Partner> find(String slug) {
        return store.called(slug);
    }

    /// Who changed what, newest first.
    public List<String> changes(String slug) {
        return store.changes(called(slug).id());
    }

    /// A further key; those before it hold until they are removed.
    public Key key(String slug, By by) {
        var partner = called(slug);
        if (store.keys(partner.id()).size() >= MOST_KEYS) {
            throw new Refused(slug + " has " + MOST_KEYS + " keys, the most that may be in force; remove one with ./broadtape partner key remove " + slug + " ID");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = store.addKey(partner.id(), safe.lock(owner(partner), secret.getBytes(StandardCharsets.US_ASCII)), clock.instant());
        store.note(partner.id(), clock.instant(), by.name(), List.of("key " + id + " added"));
        return new Key(id, secret);
    }

    /// The numbers of the keys in force, the newest first.
    public List<Long> keys(String slug) {
        return List.copyOf(store.keys(called(slug).id()).keySet());
    }

    public void removeKey(String slug, long id, By by) {
        var partner = called(slug);
        var keys = store.keys(partner.id());
        if (keys.size() == 1 && keys.containsKey(id)) {
            throw new Refused("it is the only key of " + slug + "; add another before you remove it");
        }
        if (!store.removeKey(partner.id(), id)) {
            throw new Refused(slug + " has no key " + id + "; ./broadtape partner key list " + slug + " shows them");
        }
        store.note(partner.id(), clock.instant(), by.name(), List.of("key " + id + " removed"));
    }

    /// The secrets in force.
    List<byte[]> secrets(Partner partner) {
        return store.keys(partner.id()).values().stream().map(locked -> safe.unlock(owner(partner), locked)).toList();
    }

    /// Whether somebody who shows this secret is the partner. Takes as long for a wrong one as for a right one.
    public boolean holds(Partner partner, String secret) {
        var given = secret.getBytes(StandardCharsets.US_ASCII);
        var holds = false;
        for (var right : secrets(partner)) {
            holds |= MessageDigest.isEqual(right, given);
        }
        return holds;
    }

    /// The partner says that it has everything up to this number.
    public void acknowledge(Partner partner, long sequence) {
        if (sequence < 1 || sequence > partner.last()) {
            throw new Refused("the last number given to you is " + partner.last() + "; acknowledge one from 1 to that", "sequence");
        }
        store.acknowledge(partner.id(), sequence, clock.instant());
    }

    /// Where its items are sent by themselves.
    static List<Recipient> recipients(Partner partner) {
        var recipients = new java.util.ArrayList<Recipient>();
        if (!partner.push().isEmpty()) {
            recipients.add(new Recipient(partner.slug().value(), Push.NAME, partner.push()));
        }
        if (!partner.folder().isEmpty()) {
            recipients.add(new Recipient(partner.slug().value(), Folder.NAME, partner.folder()));
        }
        return recipients;
    }

    private static String owner(Partner partner) {
        return "partner " + partner.slug();
    }
}
