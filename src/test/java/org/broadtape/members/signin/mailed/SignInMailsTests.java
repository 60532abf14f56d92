package org.broadtape.members.signin.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.delivery.Deliveries;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@TestTransaction
class SignInMailsTests {

    private final EmailAddress ada = EmailAddress.of(UUID.randomUUID() + "@example.com");

    @Inject
    SignInMails mails;

    @Inject
    SignInRequests requests;

    @Inject
    Deliveries deliveries;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    @Test
    void aRequestPromisesOneMailHoweverOftenItIsHeard() {
        var id = asked(false);
        heard(id);
        heard(id);

        assertThat(deliveries.about("sign-in/" + id)).hasSize(1);
    }

    @Test
    void aSilentOneAndOneOfABannedMemberPromiseNone() {
        var silent = asked(true);
        heard(silent);
        assertThat(deliveries.about("sign-in/" + silent)).isEmpty();

        var member = members.joined(ada, "Eve", "site").id();
        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", member.value()));
        var banned = asked(false);
        heard(banned);
        assertThat(deliveries.about("sign-in/" + banned)).isEmpty();
    }

    @Test
    void aNewerOneVoidsTheOneBeforeAndASilentOneDoesNot() {
        var first = requests.ask(ada, Next.FRONT, false);
        var id = id();
        heard(id);
        heard(asked(true));
        assertThat(requests.arm(id)).as("nobody is shut out by asking too often in their name").isPresent();

        var second = asked(false);
        heard(second);
        assertThat(requests.arm(id)).isEmpty();
        assertThat(requests.byCode(first, "000000")).isEqualTo(new Proof.Ended());
        assertThat(requests.arm(second)).isPresent();
    }

    @Test
    void aMailForWhomThereIsNoAccountYetSpeaksOfJoining() {
        assertThat(requests.arm(asked(false)).orElseThrow().joining()).isTrue();
        members.joined(ada, "Ada", "site");
        assertThat(requests.arm(asked(false)).orElseThrow().joining()).isFalse();
    }

    private long asked(boolean silent) {
        Token browser = requests.ask(ada, Next.FRONT, silent);
        assertThat(browser.hasShape()).isTrue();
        return id();
    }

    private void heard(long id) {
        mails.on(new SignInAsked(id));
    }

    private long id() {
        return jdbi.withHandle(db -> db.createQuery("select max(id) from members.sign_in_request where address = :address").bind("address", ada.value()).mapTo(Long.class).one());
    }
}
