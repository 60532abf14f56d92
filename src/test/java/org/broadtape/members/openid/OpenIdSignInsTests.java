package org.broadtape.members.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.installation.Safe;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.openid.OpenIdSignIns.Leaving;
import org.broadtape.members.openid.OpenIdSignIns.Return;
import org.broadtape.members.signin.Next;
import org.broadtape.outbound.Outbound;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// ASVS 6.8.1 to 6.8.4 (an identity provider's word), 10.2.1, 10.5.1 to 10.5.4 (state, nonce, audience, issuer, the subject as the one name).
@QuarkusTest
class OpenIdSignInsTests {

    private static final String NETWORK = "192.0.2.7";

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final String address = UUID.randomUUID() + "@example.com";
    private final String subject = UUID.randomUUID().toString();

    @Inject
    OpenIdAccounts accounts;

    @Inject
    Members members;

    @Inject
    Settings settings;

    @Inject
    Safe safe;

    private @Nullable TestIssuer opened;
    private @Nullable OpenIdSignIns made;

    @BeforeEach
    void open() throws Exception {
        var issuer = new TestIssuer();
        var issuers = new Issuers(Map.of("BROADTAPE_OIDC_ACME_ISSUER", issuer.address(), "BROADTAPE_OIDC_ACME_CLIENT_ID", "broadtape", "BROADTAPE_OIDC_ACME_SECRET", "s3cret"));
        opened = issuer;
        made = new OpenIdSignIns(issuers, new Departures(safe, clock), new Embassy(Outbound.allowing(issuer.place()), clock), accounts, settings);
    }

    @AfterEach
    void close() {
        issuer().close();
    }

    @Test
    void whoeverTheIssuerVouchesForIsAMemberFromThenOn() throws Exception {
        var leaving = signIns().leave("acme", new Next("/markets"));
        says(leaving, _ -> { });
        var arrived = arrive(leaving);

        assertThat(arrived.next()).isEqualTo(new Next("/markets"));
        assertThat(members.called(arrived.member())).satisfies(ada -> {
            assertThat(ada.address()).contains(EmailAddress.of(address));
            assertThat(ada.name()).isEqualTo("Ada");
            assertThat(ada.source()).isEqualTo("openid acme");
        });
    }

    @Test
    void theBrowserIsSentWithStateNonceAndAProofThatOnlyItKnows() throws Exception {
        var leaving = signIns().leave("acme", Next.FRONT);
        var sent = sent(leaving);
        says(leaving, _ -> { });
        arrive(leaving);

        assertThat(leaving.address()).startsWith(issuer().address() + "/authorize?");
        assertThat(sent).containsEntry("response_type", "code").containsEntry("scope", "openid email profile").containsEntry("client_id", "broadtape")
                .containsEntry("redirect_uri", settings.at("/sign-in/with/acme/return")).containsEntry("code_challenge_method", "S256");
        var verifier = Objects.requireNonNull(issuer().turnedIn().get("code_verifier"));
        assertThat(new Departure("", "", "", verifier, Instant.EPOCH, Next.FRONT).challenge()).isEqualTo(sent.get("code_challenge"));
        assertThat(issuer().turnedIn()).containsEntry("code", "the code").containsEntry("grant_type", "authorization_code").doesNotContainKey("client_secret");
    }

    @Test
    void theIssuersOwnNameDecidesAndNotTheAddress() throws Exception {
        var ada = arrived(_ -> { });

        assertThat(arrived(claims -> claims.setClaim("email", UUID.randomUUID() + "@example.com"))).as("another address later").isEqualTo(ada);
        assertThat(arrived(claims -> {
            claims.setSubject(UUID.randomUUID().toString());
            claims.setClaim("email", UUID.randomUUID() + "@example.com");
        })).as("another with an address of their own").isNotEqualTo(ada);
    }

    @Test
    void anAccountThatIsHereAlreadyIsFoundByItsProvedAddressOnce() throws Exception {
        var ada = members.joined(EmailAddress.of(address), "Ada", "site").id();

        assertThat(arrived(_ -> { })).isEqualTo(ada);
    }

    @Test
    void anAddressThatIsNotProvedOpensNothing() {
        members.joined(EmailAddress.of(address), "Ada", "site");

        for (var unproved : List.<Consumer<JwtClaims>>of(claims -> claims.setClaim("email_verified", false), claims -> claims.unsetClaim("email_verified"),
                claims -> claims.setClaim("email_verified", "yes"), claims -> claims.unsetClaim("email"))) {
            assertThatThrownBy(() -> arrived(unproved)).isInstanceOf(Refused.class).hasMessageContaining("has not made sure that your mail address is yours");
        }
    }

    @Test
    void aTokenThatIsNotRightInEveryPartSignsNobodyIn() {
        for (var wrong : List.<Consumer<JwtClaims>>of(claims -> claims.setClaim("nonce", "another"), claims -> claims.unsetClaim("nonce"),
                claims -> claims.setAudience("another"), claims -> claims.setAudience("broadtape", "another"), claims -> claims.setClaim("azp", "another"),
                claims -> claims.setIssuer("https://another.example"), claims -> claims.unsetClaim("sub"), claims -> claims.unsetClaim("exp"),
                claims -> claims.setExpirationTime(NumericDate.fromMilliseconds(clock.instant().minusSeconds(61).toEpochMilli())))) {
            assertThatThrownBy(() -> arrived(wrong)).isInstanceOf(Refused.class).hasMessageContaining("cannot be believed");
        }
    }

    @Test
    void aTokenThatTheIssuerDidNotSignSignsNobodyIn() throws Exception {
        var leaving = signIns().leave("acme", Next.FRONT);
        issuer().saysUnsigned(nonce(leaving), clock.instant());
        assertThatThrownBy(() -> arrive(leaving)).as("alg none").isInstanceOf(Refused.class);
        issuer().saysSignedWithWhatEverybodyKnows(nonce(leaving), clock.instant());
        assertThatThrownBy(() -> arrive(leaving)).as("alg HS256 with the public key").isInstanceOf(Refused.class);
        issuer().saysWithAnotherKey(nonce(leaving), clock.instant());
        assertThatThrownBy(() -> arrive(leaving)).as("another key under the same number").isInstanceOf(Refused.class);
    }

    @Test
    void onlyTheBrowserThatLeftComesBackAndInTime() throws Exception {
        var leaving = signIns().leave("acme", Next.FRONT);
        var other = signIns().leave("acme", Next.FRONT);
        says(leaving, _ -> { });

        assertThatThrownBy(() -> back(other.sealed(), state(leaving), "")).as("another browser's cookie").isInstanceOf(Refused.class).hasMessageContaining("another browser");
        assertThatThrownBy(() -> back("", state(leaving), "")).as("no cookie").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> back("made up", state(leaving), "")).as("a cookie of nobody's making").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> back(leaving.sealed(), state(leaving), "https://another.example")).as("another issuer's answer").isInstanceOf(Refused.class);
        clock.forward(Duration.ofMinutes(10).plusSeconds(1));
        assertThatThrownBy(() -> arrive(leaving)).as("too late").isInstanceOf(Refused.class);
    }

    @Test
    void anIssuerNeedsHttpsAndAllThatIdentifiesThisSite() {
        assertThatThrownBy(() -> new Issuers(Map.of("BROADTAPE_OIDC_X_ISSUER", "http://x.example", "BROADTAPE_OIDC_X_CLIENT_ID", "a", "BROADTAPE_OIDC_X_SECRET", "b")))
                .isInstanceOf(Refused.class).hasMessage("BROADTAPE_OIDC_X_ISSUER must be an address that begins with https://");
        assertThatThrownBy(() -> new Issuers(Map.of("BROADTAPE_OIDC_X_ISSUER", "https://x.example", "BROADTAPE_OIDC_X_CLIENT_ID", "a"))).isInstanceOf(Refused.class)
                .hasMessageContaining("BROADTAPE_OIDC_X_SECRET is not; set both or neither");
        assertThat(new Issuers(Map.of("BROADTAPE_OIDC_X_ISSUER", "")).all()).isEmpty();
        assertThatThrownBy(() -> signIns().leave("nobody", Next.FRONT)).isInstanceOf(NotFound.class);
        assertThat(new Issuer("x", "X", URI.create("https://x.example/realm/"), "a", "b").configuration()).isEqualTo("https://x.example/realm/.well-known/openid-configuration");
    }

    private MemberId arrived(Consumer<JwtClaims> changes) throws Exception {
        var leaving = signIns().leave("acme", Next.FRONT);
        says(leaving, changes);
        return arrive(leaving).member();
    }

    private void says(Leaving leaving, Consumer<JwtClaims> changes) throws Exception {
        issuer().says(nonce(leaving), clock.instant(), claims -> {
            claims.setSubject(subject);
            claims.setClaim("email", address);
            changes.accept(claims);
        });
    }

    private OpenIdSignIns.Arrived arrive(Leaving leaving) {
        return back(leaving.sealed(), state(leaving), issuer().address());
    }

    private OpenIdSignIns.Arrived back(String sealed, String state, String from) {
        return signIns().arrive("acme", new Return(sealed, state, "the code", from), NETWORK);
    }

    private static String state(Leaving leaving) {
        return Objects.requireNonNull(sent(leaving).get("state"));
    }

    private static String nonce(Leaving leaving) {
        return Objects.requireNonNull(sent(leaving).get("nonce"));
    }

    private static Map<String, String> sent(Leaving leaving) {
        return TestIssuer.fields(URI.create(leaving.address()).getRawQuery());
    }

    private TestIssuer issuer() {
        return Objects.requireNonNull(opened);
    }

    private OpenIdSignIns signIns() {
        return Objects.requireNonNull(made);
    }
}
