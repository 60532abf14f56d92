package org.broadtape.members.openid;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.signin.Next;

/// Sends browsers to an issuer and takes them back. Speaks with the issuer outside of any transaction.
@ApplicationScoped
public class OpenIdSignIns {

    /// For so long a browser may be away.
    public static final Duration LIFE = Departures.LIFE;

    private final Issuers issuers;
    private final Departures departures;
    private final Embassy embassy;
    private final OpenIdAccounts accounts;
    private final Settings settings;

    OpenIdSignIns(Issuers issuers, Departures departures, Embassy embassy, OpenIdAccounts accounts, Settings settings) {
        this.issuers = issuers;
        this.departures = departures;
        this.embassy = embassy;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// A browser about to leave.
    ///
    /// @param address where it goes
    /// @param sealed  what its cookie keeps until it comes back
    public record Leaving(String address, String sealed) {
    }

    /// What a browser brings back.
    ///
    /// @param sealed what its cookie has kept
    /// @param issuer who sends it, where that says so (RFC 9207); else empty
    public record Return(String sealed, String state, String code, String issuer) {

        @Override
        public String toString() {
            return "Return";
        }
    }

    /// A member who came back, and where they were going.
    public record Arrived(MemberId member, Next next) {
    }

    public Leaving leave(String key, Next next) {
        var issuer = issuers.called(key);
        var departure = departures.begin(issuer, next);
        return new Leaving(embassy.address(issuer, departure, back(issuer)), departures.seal(departure));
    }

    /// @throws Refused where this browser did not leave with that state, or the issuer does not vouch for anybody
    public Arrived arrive(String key, Return back, String network) {
        var issuer = issuers.called(key);
        var departure = departures.back(issuer, back.sealed(), back.state());
        if (!back.issuer().isEmpty() && !back.issuer().equals(issuer.address().toString())) {
            throw new Refused("This was sent by another than " + issuer.name() + ", so nobody was signed in. Begin again");
        }
        return new Arrived(accounts.memberFor(issuer, embassy.identity(issuer, departure, back.code(), back(issuer)), network), departure.next());
    }

    private String back(Issuer issuer) {
        return settings.at("/sign-in/with/" + issuer.key() + "/return");
    }
}
