package org.broadtape.members.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.NotSignedIn;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.signin.web.Mailbox;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// ASVS 6.3.1 (guessing), 6.5.1 (each code once), 6.5.2 (recovery codes stored as hashes), 6.3.7 (told of changes), 7.4.3 (other sessions end), 7.5.1
/// (a proof before a change); CVE-2026-34828 (sessions that outlive a change).
@QuarkusTest
class SecondFactorsTests {

    private static final String NETWORK = "192.0.2.7";

    @Inject
    SecondFactors factors;

    @Inject
    MailFiles files;

    @Inject
    Authenticators authenticators;

    @Inject
    RecoveryCodes codes;

    @Inject
    LostFactors lost;

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void anAppCountsOnceItsFirstCodeWasTypedAndNotBefore() {
        var bruno = editor();
        var setup = authenticators.offer(bruno);
        assertThat(setup.uri()).startsWith("otpauth://totp/").contains("secret=" + setup.secret().replace(" ", "") + "&issuer=").endsWith("&algorithm=SHA1&digits=6&period=30");

        assertThatThrownBy(() -> authenticators.confirm(bruno, setup.sealed(), "000000", NETWORK)).isInstanceOf(Refused.class).hasMessageContaining("not the code that your app shows");
        assertThat(factors.heldBy(bruno.member()).any()).isFalse();

        authenticators.confirm(bruno, setup.sealed(), next(setup, 0), NETWORK);
        assertThat(factors.heldBy(bruno.member()).authenticator()).isPresent();
    }

    @Test
    void theDatabaseDoesNotKnowTheSecretNorTheRecoveryCodes() {
        var bruno = editor();
        var setup = authenticators.offer(bruno);
        authenticators.confirm(bruno, setup.sealed(), next(setup, 0), NETWORK);
        var offer = codes.offer(shown(bruno));
        codes.keep(shown(bruno), offer.sealed(), NETWORK);

        byte[] stored = jdbi.withHandle(db -> db.createQuery("select secret from members.authenticator where member_id = :id").bind("id", bruno.member().value())
                .mapTo(byte[].class).one());
        assertThat(indexOf(stored, new App(setup.secret(), clock).secret())).isNegative();
        long rows = jdbi.withHandle(db -> db.createQuery("select count(*) from members.recovery_code where position(convert_to(:code, 'UTF8') in hash) > 0")
                .bind("code", offer.codes().getFirst().text()).mapTo(Long.class).one());
        assertThat(rows).isZero();
    }

    @Test
    void aCodeIsTakenOnceAndNoEarlierOneAfterIt() {
        var bruno = withApp(editor());
        var earlier = next(bruno.setup, 0);
        var code = next(bruno.setup, 1);

        assertThat(factors.show(bruno.session, code, NETWORK)).isEqualTo(new Showing.Shown("authenticator"));
        assertThat(factors.show(bruno.session, code, NETWORK)).isInstanceOf(Showing.Wrong.class);
        assertThat(factors.show(bruno.session, earlier, NETWORK)).isInstanceOf(Showing.Wrong.class);
    }

    @Test
    void aRecoveryCodeOpensOnceAndItsOwnerIsTold() {
        var bruno = withApp(editor());
        var offer = codes.offer(shown(bruno.session));
        codes.keep(shown(bruno.session), offer.sealed(), NETWORK);
        var code = offer.codes().get(3).text();

        assertThat(offer.codes()).hasSize(10);
        assertThat(factors.show(bruno.session, code, NETWORK)).isEqualTo(new Showing.Shown("recovery code"));
        assertThat(factors.show(bruno.session, code, NETWORK)).isInstanceOf(Showing.Wrong.class);
        assertThat(factors.heldBy(bruno.session.member()).codes()).isEqualTo(9);
        assertThat(promised(bruno.session.member())).containsExactlyInAnyOrder("AUTHENTICATOR_ADDED", "CODES_MADE", "CODE_USED");
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesVoidAndThoseOfAnotherOpenNothing() {
        var bruno = withApp(editor());
        var first = codes.offer(shown(bruno.session));
        codes.keep(shown(bruno.session), first.sealed(), NETWORK);
        var second = codes.offer(shown(bruno.session));
        assertThat(factors.heldBy(bruno.session.member()).codes()).as("an offer changes nothing").isEqualTo(10);
        codes.keep(shown(bruno.session), second.sealed(), NETWORK);
        var chen = withApp(editor());

        assertThat(factors.show(bruno.session, first.codes().getFirst().text(), NETWORK)).isInstanceOf(Showing.Wrong.class);
        assertThat(factors.show(chen.session, second.codes().getFirst().text(), NETWORK)).isInstanceOf(Showing.Wrong.class);
        assertThat(factors.show(bruno.session, second.codes().getFirst().text(), NETWORK)).isInstanceOf(Showing.Shown.class);
    }

    /// ASVS 6.3.5: whoever types them knows the first proof already, so the member is told.
    @Test
    void afterFiveWrongCodesEvenTheRightOneIsNotLookedAtAndTheMemberIsTold() throws InterruptedException {
        var bruno = withApp(editor());
        for (var wrong = 0; wrong < 5; wrong++) {
            assertThat(factors.show(bruno.session, "not a code", NETWORK)).isInstanceOf(Showing.Wrong.class);
        }
        assertThat(factors.show(bruno.session, next(bruno.setup, 1), NETWORK)).isInstanceOf(Showing.Later.class);
        assertThat(factors.show(bruno.session, next(bruno.setup, 1), NETWORK)).isInstanceOf(Showing.Later.class);

        var address = members.called(bruno.session.member()).address().orElseThrow().value();
        assertThat(new Mailbox(files, address).mail("guesses at the codes").replaceAll("\\s+", " ")).contains("somebody signs in with your password or reads your mail");
        assertThat(files.list(500)).filteredOn(file -> file.to().contains(address) && file.subject().contains("guesses")).hasSize(1);
    }

    @Test
    void aRightCodeForgivesTheWrongOnesBeforeIt() {
        var bruno = withApp(editor());
        for (var wrong = 0; wrong < 4; wrong++) {
            factors.show(bruno.session, "not a code", NETWORK);
        }
        assertThat(factors.show(bruno.session, next(bruno.setup, 1), NETWORK)).isInstanceOf(Showing.Shown.class);
        assertThat(factors.show(bruno.session, "not a code", NETWORK)).isInstanceOf(Showing.Wrong.class);
    }

    @Test
    void whatAPageOfferedIsGoodForItsOwnSessionAlone() {
        var bruno = editor();
        var setup = authenticators.offer(bruno);
        var elsewhere = sessions.of(sessions.open(new Opening(bruno.member(), "link", false, "", NETWORK))).orElseThrow();

        assertThatThrownBy(() -> authenticators.confirm(elsewhere, setup.sealed(), next(setup, 0), NETWORK)).isInstanceOf(Refused.class).hasMessageContaining("open for too long");
        assertThatThrownBy(() -> authenticators.confirm(bruno, "made up", next(setup, 0), NETWORK)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> authenticators.confirm(bruno, "", next(setup, 0), NETWORK)).isInstanceOf(Refused.class);
    }

    @Test
    void whoeverHasAFactorShowsItBeforeTheyChangeIt() {
        var bruno = withApp(editor());

        assertThatThrownBy(() -> authenticators.remove(bruno.session, NETWORK)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> authenticators.offer(bruno.session)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> codes.offer(bruno.session)).isInstanceOf(NotSignedIn.class);
        assertThat(factors.heldBy(bruno.session.member()).authenticator()).isPresent();
    }

    @Test
    void theLastFactorOfStaffStays() {
        var bruno = withApp(editor());

        assertThatThrownBy(() -> authenticators.remove(shown(bruno.session), NETWORK)).isInstanceOf(Refused.class).hasMessageContaining("Add another first");
        assertThat(factors.heldBy(bruno.session.member()).authenticator()).isPresent();
    }

    @Test
    void allOtherSessionsEndWithAChangeAndItsOwnerIsTold() {
        var bruno = editor();
        sessions.open(new Opening(bruno.member(), "link", false, "", NETWORK));
        withApp(bruno);

        assertThat(sessions.of(bruno.member())).singleElement().extracting(Session::id).isEqualTo(bruno.id());
        assertThat(promised(bruno.member())).containsExactly("AUTHENTICATOR_ADDED");
    }

    @Test
    void anAppIsForStaffAlone() {
        var ada = session(member());
        assertThatThrownBy(() -> authenticators.offer(ada)).isInstanceOf(NotAllowed.class).hasMessageContaining("A passkey");
        assertThatThrownBy(() -> codes.offer(ada)).isInstanceOf(Refused.class).hasMessageContaining("Set one of these up first");
    }

    @Test
    void aPublisherTakesAwayWhatWasLostAndNobodyElseDoes() {
        var bruno = withApp(editor());
        var other = new Actor(Optional.of(member()), "Chen", Set.of(Role.MODERATOR), NETWORK);

        assertThatThrownBy(() -> lost.remove(other, bruno.session.member())).isInstanceOf(NotAllowed.class);
        lost.remove(Actor.OPERATOR, bruno.session.member());

        assertThat(factors.heldBy(bruno.session.member()).any()).isFalse();
        assertThat(sessions.of(bruno.session.member())).isEmpty();
        assertThat(promised(bruno.session.member())).contains("ALL_REMOVED");
    }

    /// Bruno with the app that he has set up; its first code is spent.
    private record WithApp(Session session, Setup setup) {
    }

    private WithApp withApp(Session session) {
        var setup = authenticators.offer(session);
        authenticators.confirm(session, setup.sealed(), next(setup, 0), NETWORK);
        return new WithApp(session, setup);
    }

    private String next(Setup setup, int steps) {
        return new App(setup.secret(), clock).code(steps);
    }

    private static int indexOf(byte[] text, byte[] part) {
        for (var from = 0; from + part.length <= text.length; from++) {
            if (Arrays.equals(text, from, from + part.length, part, 0, part.length)) {
                return from;
            }
        }
        return -1;
    }

    private List<String> promised(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select payload from delivery.message where reason = 'factor changed' and subject = :subject order by id")
                .bind("subject", member.toString()).mapTo(String.class).list());
    }

    private Session editor() {
        var bruno = member();
        newsroom.give(Actor.OPERATOR, bruno, Role.EDITOR);
        return session(bruno);
    }

    private MemberId member() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Bruno", "site").id();
    }

    private Session session(MemberId member) {
        return sessions.of(sessions.open(new Opening(member, "link", false, "Firefox", NETWORK))).orElseThrow();
    }

    /// The same session once its second factor was shown.
    private Session shown(Session session) {
        return sessions.of(sessions.renewed(session, true)).orElseThrow();
    }
}
