package org.broadtape.members.signin.browsers;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.members.MemberId;
import org.broadtape.members.sessions.Token;

/// The browsers in which members have signed in, each known again by a token of its own that is sent to the ways in and nowhere else.
@ApplicationScoped
@Transactional
public class Browsers {

    public static final Duration REMEMBERED = Duration.ofDays(400);

    private final BrowserStore store;
    private final Clock clock;

    Browsers(BrowserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Whether the member has signed in before, but never in this browser, which is known from now on.
    public boolean isNew(MemberId member, Token browser) {
        var others = store.any(member);
        return store.see(member, browser.hash(), clock.instant()) && others;
    }

    /// Forgets those that nobody came back with. How many that were.
    int tidy() {
        return store.forget(clock.instant().minus(REMEMBERED));
    }
}
