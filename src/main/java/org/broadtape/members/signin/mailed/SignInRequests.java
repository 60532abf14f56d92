package org.broadtape.members.signin.mailed;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.installation.Secrets;
import org.broadtape.jobs.Events;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;

/// Requests to be let in by a mail. The link and the code let in the browser that asked and no other, for ten minutes, once, both or neither
/// (ASVS 6.5.1, 6.5.5, 6.6.2). A code may be tried five times.
@ApplicationScoped
@Transactional
public class SignInRequests {

    /// How long a link and a code last from when their mail was made.
    static final Duration LASTS = Duration.ofMinutes(10);
    /// How long a request waits for its mail to be made, where the mail server is away.
    static final Duration WAITS = Duration.ofMinutes(30);
    /// How long the browser needs to know that it asked.
    public static final Duration REMEMBERED = LASTS.plus(WAITS);
    static final int MOST_TRIES = 5;

    private final SignInRequestStore store;
    private final Members members;
    private final Events events;
    private final Codes codes;
    private final Clock clock;

    SignInRequests(SignInRequestStore store, Members members, Events events, Secrets secrets, Clock clock) {
        this.store = store;
        this.members = members;
        this.events = events;
        this.codes = new Codes(secrets.key("sign-in"));
        this.clock = clock;
    }

    /// Takes a request; the same is done for every address, whoever has it.
    ///
    /// @param silent where no mail is to go out, because too many did or no person asked
    /// @return what the browser that asked is known by
    public Token ask(EmailAddress address, Next next, boolean silent) {
        var browser = Token.fresh();
        events.publish(new SignInAsked(store.add(browser.hash(), address, next, clock.instant(), silent)));
        return browser;
    }

    /// What this browser asked for, until it has ended.
    public Optional<Waiting> of(Token browser) {
        var now = clock.instant();
        return Optional.of(browser).filter(Token::hasShape).flatMap(token -> store.ofBrowser(token.hash()))
                .filter(request -> request.endsAt().map(now::isBefore).orElseGet(() -> now.isBefore(request.askedAt().plus(REMEMBERED)))).map(request -> new Waiting(request.address()));
    }

    /// Whether the link lets this browser in; nothing is spent.
    public Optional<Waiting> opens(Token browser, Token link) {
        return request(browser, link).map(request -> new Waiting(request.address()));
    }

    /// Whether the link would let in the browser that asked for it.
    public boolean isForAnother(Token link) {
        return link.hasShape() && store.hasLink(link.hash(), clock.instant());
    }

    public Proof byLink(Token browser, Token link) {
        return request(browser, link).map(request -> proved(request, "link")).orElseGet(Proof.Ended::new);
    }

    /// Every try counts, so that a request without a mail cannot be told from one with.
    public Proof byCode(Token browser, String typed) {
        var tried = browser.hasShape() ? store.tried(browser.hash(), MOST_TRIES) : Optional.<SignInRequest>empty();
        return tried.map(request -> judged(request, typed)).orElseGet(Proof.Ended::new);
    }

    private Proof judged(SignInRequest request, String typed) {
        var right = request.codeMac().map(mac -> codes.matches(request.id(), typed, mac)).orElse(false);
        if (right && request.runs(clock.instant())) {
            return proved(request, "code");
        }
        return request.endsAt().isPresent() && !request.runs(clock.instant()) ? new Proof.Ended() : new Proof.Wrong(MOST_TRIES - request.tries());
    }

    private Optional<SignInRequest> request(Token browser, Token link) {
        return browser.hasShape() && link.hasShape()
                ? store.ofLink(browser.hash(), link.hash()).filter(request -> request.runs(clock.instant()) && request.tries() < MOST_TRIES)
                : Optional.empty();
    }

    /// Whoever reads the mails of an address is its member, and becomes one by that.
    private Proof proved(SignInRequest request, String means) {
        if (!store.spend(request.id())) {
            return new Proof.Ended();
        }
        store.voidAll(request.address(), 0);
        return new Proof.Proved(members.joined(request.address(), "", "site").id(), means, request.next());
    }

    /// Makes all links and codes for an address worthless.
    public void voidAll(EmailAddress address) {
        store.voidAll(address, 0);
    }

    /// The link and code of a request, made now; those made before are void. Empty where the request has ended or waited too long.
    Optional<Armed> arm(long id) {
        var now = clock.instant();
        return store.find(id).filter(request -> now.isBefore(request.askedAt().plus(WAITS))).flatMap(request -> {
            var link = Token.fresh();
            var code = codes.fresh();
            var stands = store.arm(id, link.hash(), codes.mac(id, code), now.plus(LASTS));
            return stands ? Optional.of(new Armed(link, code, members.at(request.address()).isEmpty())) : Optional.empty();
        });
    }

    /// What goes into the mail and is nowhere else.
    ///
    /// @param joining whether the address has no account yet
    record Armed(Token link, String code, boolean joining) {

        @Override
        public String toString() {
            return "Armed";
        }
    }

    int sweep() {
        return store.sweep(clock.instant().minus(REMEMBERED));
    }
}
