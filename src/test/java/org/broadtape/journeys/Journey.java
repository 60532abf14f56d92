package org.broadtape.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;

import org.broadtape.installation.Settings;
import org.broadtape.members.StaffSession;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A browser at the tests' server. Whatever page somebody passes is looked at: nothing keeps people out of it.
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

    @Inject
    Settings settings;

    @Inject
    Jdbi jdbi;

    private final Looks looks = new Looks();
    private @Nullable TestBrowser opened;

    @BeforeEach
    void nobodyHasAskedBefore() {
        jdbi.useHandle(db -> db.execute("delete from jobs.budget"));
    }

    @AfterEach
    void everybodyCameThrough() {
        assertThat(looks.offences()).isEmpty();
    }

    @AfterAll
    void close() {
        browser().close();
    }

    /// The port of the application under test is known when its first test begins.
    final TestBrowser browser() {
        if (opened == null) {
            opened = new TestBrowser(settings.url().toString());
        }
        return opened;
    }

    final Somebody onAPhone() {
        return new Somebody(browser(), browser().window(360, ColorScheme.LIGHT), looks);
    }

    final Somebody byNight() {
        return new Somebody(browser(), browser().window(768, ColorScheme.DARK), looks);
    }

    final Somebody onADesk() {
        return new Somebody(browser(), browser().window(1440, ColorScheme.LIGHT), looks);
    }

    final Somebody signedIn(Somebody somebody, StaffSession session) {
        browser().signIn(somebody.window(), session.token());
        return somebody;
    }

    final Somebody atTheDesk(StaffSession session) {
        return signedIn(onADesk(), session);
    }
}
