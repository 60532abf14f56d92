package org.broadtape.members.factors;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.sessions.Session;

/// Ten codes on paper, each good once. A page offers ten; they count from the moment at which their owner says that they are kept, and are not
/// shown again: so nobody has codes that they never saw.
@ApplicationScoped
@Transactional
public class RecoveryCodes {

    private static final String PURPOSE = "recovery codes";

    private final FactorStore store;
    private final Changes changes;
    private final Seal seal;
    private final Clock clock;

    RecoveryCodes(FactorStore store, Changes changes, Seal seal, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.seal = seal;
        this.clock = clock;
    }

    /// Ten new ones.
    ///
    /// @param sealed what the page's form carries
    public record Offer(String sealed, List<RecoveryCode> codes) {
    }

    /// @throws Refused where the member has nothing that they could stand in for
    public Offer offer(Session session) {
        begin(session);
        var codes = Stream.generate(RecoveryCode::fresh).limit(RecoveryCode.MANY).toList();
        var text = codes.stream().map(RecoveryCode::text).collect(Collectors.joining(" "));
        return new Offer(seal.close(session, PURPOSE, text.getBytes(StandardCharsets.US_ASCII)), codes);
    }

    /// Those that were offered, in place of all before.
    public void keep(Session session, String sealed, String network) {
        begin(session);
        var codes = new String(seal.open(session, PURPOSE, sealed), StandardCharsets.US_ASCII).split(" ");
        store.putCodes(session.member(), Stream.of(codes).map(RecoveryCode::new).toList());
        changes.done(session, Change.CODES_MADE, "", network);
    }

    /// Whether that is one of the member's codes, which is spent with this.
    boolean spend(MemberId member, String typed) {
        return RecoveryCode.typed(typed).filter(code -> store.spendCode(member, code, clock.instant())).isPresent();
    }

    private void begin(Session session) {
        changes.begin(session);
        if (!store.heldBy(session.member()).any()) {
            throw new Refused("Recovery codes stand in for an authenticator or a passkey. Set one of these up first");
        }
    }
}
