package org.broadtape.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Sessions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignInsTests {

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    @Test
    void whoeverProvedWhoTheyAreHasASessionAndTheAuditLogSaysHow() {
        var ada = ada();

        var token = signIns.open(opening(ada), Optional.empty(), Optional.empty()).orElseThrow().session();

        assertThat(sessions.of(token)).hasValueSatisfying(session -> assertThat(session.means()).isEqualTo("link"));
        assertThat(audited(ada)).isEqualTo("signed in: link, 192.0.2.7");
    }

    /// ASVS 7.2.4: what the browser had before is worth nothing afterwards.
    @Test
    void theSessionThatTheBrowserHadEnds() {
        var ada = ada();
        var first = signIns.open(opening(ada), Optional.empty(), Optional.empty()).orElseThrow().session();

        var second = signIns.open(opening(ada), sessions.of(first), Optional.empty()).orElseThrow().session();

        assertThat(sessions.of(first)).isEmpty();
        assertThat(sessions.of(second)).isPresent();
    }

    /// standards.md C3 row 29 (Discourse CVE-2022-21684): asked when the session is opened, whatever was true when the proof was given out.
    @Test
    void whoWasBannedMeanwhileHasNone() {
        var ada = ada();
        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", ada.value()));

        assertThat(signIns.open(opening(ada), Optional.empty(), Optional.empty())).isEmpty();
        assertThat(sessions.of(ada)).isEmpty();
        assertThat(audited(ada)).isEqualTo("sign-in refused: link, 192.0.2.7");
    }

    @Test
    void theSecondFactorGivesTheSessionAnotherToken() {
        var ada = ada();
        var first = signIns.open(opening(ada), Optional.empty(), Optional.empty()).orElseThrow().session();

        var second = signIns.factorShown(sessions.of(first).orElseThrow(), "code of an app", "192.0.2.7");

        assertThat(sessions.of(first)).isEmpty();
        assertThat(sessions.of(second)).hasValueSatisfying(session -> assertThat(session.factorAt()).isPresent());
    }

    private MemberId ada() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
    }

    private String audited(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select what || ': ' || detail || ', ' || network from members.audit where actor = :member order by id desc limit 1")
                .bind("member", member.value()).mapTo(String.class).one());
    }

    private static Opening opening(MemberId member) {
        return new Opening(member, "link", false, "Firefox", "192.0.2.7");
    }
}
