package org.broadtape.members.factors.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.installation.Safe;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.NotSignedIn;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// ASVS 6.6.2 (bound to the request), 6.7.2 (a challenge of 64 bits at least, unique), 7.4.3; CVE-2026-29784 (a proof of another browser's asking).
@QuarkusTest
class PasskeysTests {

    private static final String NETWORK = "192.0.2.7";

    @Inject
    Passkeys passkeys;

    @Inject
    Challenges challenges;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    Safe safe;

    @Inject
    Jdbi jdbi;

    @Test
    void aPasskeyThatWasMadeHereOpensForItsOwner() {
        var ada = signedIn();
        var device = device(ada);
        make(ada, device, "Ada's phone");

        assertThat(passkeys.of(ada.member())).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("Ada's phone");
            assertThat(passkey.usedAt()).isEmpty();
        });
        assertThat(sign(device)).isEqualTo(ada.member());
        assertThat(passkeys.of(ada.member()).getFirst().usedAt()).isPresent();
    }

    @Test
    void aDeviceThatDoesNotAskForItsOwnerIsRefusedWhenItIsMadeAndWhenItSigns() {
        var ada = signedIn();
        var lax = device(ada).withoutAsking();
        assertThatThrownBy(() -> make(ada, lax, "")).isInstanceOf(Refused.class).hasMessageContaining("did not ask for you");

        var device = device(ada);
        make(ada, device, "");
        device.withoutAsking();
        assertThatThrownBy(() -> sign(device)).isInstanceOf(Refused.class).hasMessageContaining("did not open");
    }

    @Test
    void aPasskeyOfAnotherSiteOrOriginIsRefused() {
        var ada = signedIn();
        assertThatThrownBy(() -> make(ada, device(ada).of("example.com"), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> make(ada, device(ada).at("https://localhost.example"), "")).isInstanceOf(Refused.class);

        var device = device(ada);
        make(ada, device, "");
        device.at("http://localhost:1");
        assertThatThrownBy(() -> sign(device)).isInstanceOf(Refused.class);
    }

    @Test
    void aChallengeIsAnsweredOnceAndByTheBrowserThatWasAsked() {
        var ada = signedIn();
        var device = device(ada);
        make(ada, device, "");
        var asked = challenges.fresh();
        var signed = device.sign(asked.bytes());

        assertThatThrownBy(() -> passkeys.shown(signed, challenges.fresh().sealed())).as("of another browser").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> passkeys.shown(signed, "")).as("of a browser that was not asked").isInstanceOf(Refused.class).hasMessageContaining("another browser");
        assertThatThrownBy(() -> passkeys.shown(signed, "A".repeat(90))).as("made up").isInstanceOf(Refused.class);
        assertThat(passkeys.shown(signed, asked.sealed())).isEqualTo(ada.member());
        assertThatThrownBy(() -> passkeys.shown(signed, asked.sealed())).as("again").isInstanceOf(Refused.class);
    }

    @Test
    void aChallengeEndsAfterFiveMinutes() {
        var clock = new HandClock(Instant.parse("2026-03-02T09:00:00Z"));
        var desk = new Challenges(safe, clock);
        var asked = desk.fresh();

        clock.forward(Challenges.LIFE);
        assertThat(desk.of(asked.sealed()).bytes()).isEqualTo(asked.bytes());
        clock.forward(Duration.ofMillis(1));
        assertThatThrownBy(() -> desk.of(asked.sealed())).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyThatTwoDevicesCountOnWithIsRefused() {
        var ada = signedIn();
        var device = device(ada).counting(5);
        make(ada, device, "");

        assertThatThrownBy(() -> sign(device.counting(5))).isInstanceOf(Refused.class);
        assertThat(sign(device.counting(6))).isEqualTo(ada.member());
        assertThatThrownBy(() -> sign(device.counting(4))).isInstanceOf(Refused.class);
        assertThat(passkeys.of(ada.member()).getFirst().counter()).isEqualTo(6);
    }

    @Test
    void anotherKeyUnderTheSameNumberIsRefused() {
        var ada = signedIn();
        var device = device(ada);
        make(ada, device, "");
        var asked = challenges.fresh();
        var real = device.sign(asked.bytes());
        var forged = device(ada).sign(asked.bytes());

        assertThatThrownBy(() -> passkeys.shown(new Signed(real.id(), real.handle(), real.authenticator(), real.client(), forged.signature()), asked.sealed()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> passkeys.shown(forged, asked.sealed())).isInstanceOf(Refused.class).hasMessageContaining("Nobody here has this passkey");
        assertThatThrownBy(() -> passkeys.shown(new Signed(real.id(), Passkeys.handle(signedIn().member()), real.authenticator(), real.client(), real.signature()), asked.sealed()))
                .as("another's handle").isInstanceOf(Refused.class);
    }

    @Test
    void aPasskeyHasOneOwner() {
        var ada = signedIn();
        var device = device(ada);
        make(ada, device, "");
        var dineo = signedIn();

        assertThatThrownBy(() -> make(dineo, device, "")).isInstanceOf(Refused.class).hasMessage("This passkey is in use already");
        var passkey = passkeys.of(ada.member()).getFirst();
        assertThatThrownBy(() -> passkeys.remove(dineo, passkey.id(), NETWORK)).isInstanceOf(NotFound.class);
    }

    @Test
    void allOtherSessionsEndWhenAPasskeyIsAddedOrRemovedAndTheAuditLogHasIt() {
        var ada = signedIn();
        sessions.open(new Opening(ada.member(), "link", false, "", NETWORK));
        make(ada, device(ada), "Ada's phone");
        assertThat(sessions.of(ada.member())).singleElement().extracting(Session::id).isEqualTo(ada.id());

        var shown = shown(ada);
        sessions.open(new Opening(ada.member(), "link", false, "", NETWORK));
        passkeys.remove(shown, passkeys.of(ada.member()).getFirst().id(), NETWORK);
        assertThat(sessions.of(ada.member())).singleElement().extracting(Session::id).isEqualTo(ada.id());
        assertThat(passkeys.of(ada.member())).isEmpty();
        List<String> log = jdbi.withHandle(db -> db.createQuery("select what || ' ' || detail from members.audit where actor = :id order by id")
                .bind("id", ada.member().value()).mapTo(String.class).list());
        assertThat(log).containsExactly("passkey added Ada's phone", "passkey removed Ada's phone");
    }

    @Test
    void whoHasAPasskeyShowsItBeforeAnotherIsAddedOrOneRemoved() {
        var ada = signedIn();
        make(ada, device(ada), "");
        var passkey = passkeys.of(ada.member()).getFirst();

        assertThatThrownBy(() -> make(ada, device(ada), "")).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> passkeys.remove(ada, passkey.id(), NETWORK)).isInstanceOf(NotSignedIn.class);
        assertThat(passkeys.of(ada.member())).hasSize(1);
    }

    private Session signedIn() {
        var member = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
        return sessions.of(sessions.open(new Opening(member, "link", false, "Firefox", NETWORK))).orElseThrow();
    }

    /// The same session once its second factor was shown.
    private Session shown(Session session) {
        return sessions.of(sessions.renewed(session, true)).orElseThrow();
    }

    private Device device(Session session) {
        return new Device(session.member(), passkeys.site().origin());
    }

    private void make(Session session, Device device, String name) {
        var asked = challenges.fresh();
        passkeys.add(session, device.make(asked.bytes()), asked.sealed(), name, NETWORK);
    }

    private MemberId sign(Device device) {
        var asked = challenges.fresh();
        return passkeys.shown(device.sign(asked.bytes()), asked.sealed());
    }
}
