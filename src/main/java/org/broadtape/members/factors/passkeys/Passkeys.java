package org.broadtape.members.factors.passkeys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.factors.Change;
import org.broadtape.members.factors.Changes;
import org.broadtape.members.sessions.Session;

/// Passkeys of members: made, listed, shown, removed.
@ApplicationScoped
@Transactional
public class Passkeys {

    private static final int MOST = 20;
    private static final String NAMELESS = "Passkey";

    private final PasskeyStore store;
    private final Challenges challenges;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;
    private final RelyingParty site;
    private final Verification verification;

    Passkeys(PasskeyStore store, Challenges challenges, Verification verification, Changes changes, Audit audit, Settings settings, Clock clock) {
        this.store = store;
        this.challenges = challenges;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.site = RelyingParty.of(settings.url(), settings.name());
        this.verification = verification;
    }

    public RelyingParty site() {
        return site;
    }

    public List<Passkey> of(MemberId member) {
        return store.of(member);
    }

    /// The algorithms that a device may sign with, by their numbers in COSE, the preferred one first.
    public static List<Long> algorithms() {
        return Verification.ALGORITHMS.stream().map(COSEAlgorithmIdentifier::getValue).toList();
    }

    /// @throws org.broadtape.members.NotSignedIn where the last proof is too long ago for a change
    public void begin(Session session) {
        changes.begin(session);
    }

    /// The ones that a device need not make again, before it makes one.
    ///
    /// @throws org.broadtape.members.NotSignedIn where the last proof is too long ago
    public List<Passkey> before(Session session) {
        changes.begin(session);
        var those = store.of(session.member());
        if (those.size() >= MOST) {
            throw new Refused("You have " + MOST + " passkeys. Remove one that you do not use any more first");
        }
        return those;
    }

    /// @param sealed what the browser's cookie holds
    /// @param name   what its owner calls it
    public void add(Session session, Made made, String sealed, String name, String network) {
        before(session);
        var challenge = challenges.of(sealed);
        var credential = verification.made(made, challenge.bytes());
        answered(challenge);
        var called = name.isEmpty() ? NAMELESS : Members.named(name);
        if (!store.add(session.member(), credential, called, clock.instant())) {
            throw new Refused("This passkey is in use already");
        }
        changes.done(session, Change.PASSKEY_ADDED, called, network);
    }

    /// @throws NotFound where the member has no such passkey
    public void remove(Session session, long id, String network) {
        changes.begin(session);
        var name = store.remove(id, session.member()).orElseThrow(() -> new NotFound("passkey " + id));
        changes.keepOne(session);
        changes.done(session, Change.PASSKEY_REMOVED, name, network);
    }

    /// What its owner calls it from now on.
    ///
    /// @throws NotFound where the member has no such passkey
    /// @throws Refused where nothing was typed, or no name
    public void rename(Session session, long id, String typed, String network) {
        changes.begin(session);
        var name = Members.named(typed);
        if (name.isEmpty()) {
            throw new Refused("Type what you call it, such as: phone, office computer, key on the keyring");
        }
        if (!store.rename(id, session.member(), name)) {
            throw new NotFound("passkey " + id);
        }
        audit.ofMember(session.member(), "passkey renamed", name, network);
    }

    /// Whose it says to be, whether it opens or not.
    Optional<MemberId> ownerOf(Signed signed) {
        return store.find(signed.id()).map(Passkey::member);
    }

    /// Whose passkey has signed this browser's challenge.
    ///
    /// @throws Refused where nobody's has
    MemberId shown(Signed signed, String sealed) {
        var challenge = challenges.of(sealed);
        var passkey = known(signed).orElseThrow(() -> new Refused("Nobody here has this passkey. It may have been removed; come in another way"));
        var counter = verification.signed(signed, passkey, challenge.bytes());
        answered(challenge);
        if (!store.used(passkey.id(), counter, clock.instant())) {
            throw new Refused("This passkey was used by two devices at once. Come in another way, and remove it");
        }
        return passkey.member();
    }

    /// What tells a device whose passkey it keeps.
    public static byte[] handle(MemberId member) {
        return ByteBuffer.allocate(Long.BYTES).putLong(member.value()).array();
    }

    private Optional<Passkey> known(Signed signed) {
        return store.find(signed.id()).filter(passkey -> signed.handle().length == 0 || Arrays.equals(signed.handle(), handle(passkey.member())));
    }

    private void answered(Challenges.Challenge challenge) {
        if (!store.answered(hash(challenge.bytes()), challenge.ends(), clock.instant())) {
            throw Challenges.tooLate();
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
