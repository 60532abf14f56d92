package org.broadtape.members.factors;

import java.security.SecureRandom;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.installation.Safe;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Session;

/// Apps that make a code each half minute, one for each of the staff: set up, asked, removed.
@ApplicationScoped
@Transactional
public class Authenticators {

    private static final String PURPOSE = "authenticator";

    private final FactorStore store;
    private final Changes changes;
    private final Members members;
    private final Seal seal;
    private final Safe safe;
    private final Settings settings;
    private final Clock clock;

    Authenticators(FactorStore store, Changes changes, Members members, Seal seal, Safe safe, Settings settings, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.members = members;
        this.seal = seal;
        this.safe = safe;
        this.settings = settings;
        this.clock = clock;
    }

    /// A new secret, which counts only once it is confirmed.
    ///
    /// @throws org.broadtape.members.NotSignedIn where the last proof is too long ago
    public Setup offer(Session session) {
        begin(session);
        var secret = new byte[Totp.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return setup(session, seal.close(session, PURPOSE, secret), secret);
    }

    /// The same once more, for the page that shows a wrong code.
    public Setup offered(Session session, String sealed) {
        return setup(session, sealed, seal.open(session, PURPOSE, sealed));
    }

    /// Takes the app in place of the one before, if the code is its own.
    ///
    /// @throws Refused where it is not
    public void confirm(Session session, String sealed, String code, String network) {
        begin(session);
        var secret = seal.open(session, PURPOSE, sealed);
        var step = Totp.stepOf(secret, code, clock.instant())
                .orElseThrow(() -> new Refused("This is not the code that your app shows now. Look whether the clock of your phone is right, then type the next code"));
        store.putAuthenticator(session.member(), safe.lock(owner(session.member()), secret), step, clock.instant());
        changes.done(session, Change.AUTHENTICATOR_ADDED, "", network);
    }

    public void remove(Session session, String network) {
        changes.begin(session);
        if (!store.removeAuthenticator(session.member())) {
            throw new NotFound("authenticator");
        }
        changes.keepOne(session);
        changes.done(session, Change.AUTHENTICATOR_REMOVED, "", network);
    }

    /// Whether that is the member's present code, which is spent with this.
    boolean spend(MemberId member, String code) {
        return store.secretOf(member)
                .map(locked -> Totp.stepOf(safe.unlock(owner(member), locked), code, clock.instant()))
                .filter(step -> step.isPresent() && store.spendStep(member, step.getAsLong()))
                .isPresent();
    }

    private void begin(Session session) {
        if (!session.isStaff()) {
            throw new NotAllowed("Codes of an app are asked for at the desk alone. A passkey is what protects a reader's account.");
        }
        changes.begin(session);
    }

    private Setup setup(Session session, String sealed, byte[] secret) {
        var account = members.called(session.member()).address().map(Object::toString).orElse(session.name());
        return Setup.of(sealed, secret, settings.name(), account);
    }

    private static String owner(MemberId member) {
        return "authenticator of " + member;
    }
}
