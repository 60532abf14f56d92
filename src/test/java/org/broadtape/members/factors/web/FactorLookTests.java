package org.broadtape.members.factors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.journeys.TestBrowser;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.factors.App;
import org.broadtape.members.factors.Authenticators;
import org.broadtape.members.factors.passkeys.Challenges;
import org.broadtape.members.factors.passkeys.Device;
import org.broadtape.members.factors.passkeys.Passkeys;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.junit.QuarkusTest;

@Tag("browser")
@QuarkusTest
class FactorLookTests {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Sessions sessions;

    @Inject
    Authenticators authenticators;

    @Inject
    Passkeys passkeys;

    @Inject
    Challenges challenges;

    @Inject
    Clock clock;

    @Test
    void nobodyIsKeptOutOfThesePagesAndNothingStandsOutsideThem() {
        var offences = new TreeSet<String>();
        try (var browser = new TestBrowser(passkeys.site().origin())) {
            walk(browser, 360, ColorScheme.LIGHT, offences);
            walk(browser, 1440, ColorScheme.DARK, offences);
        }
        assertThat(offences).isEmpty();
    }

    private void walk(TestBrowser browser, int width, ColorScheme scheme, Set<String> offences) {
        try (var window = browser.window(width, scheme); var page = window.newPage()) {
            var bruno = editor();
            browser.signIn(window, bruno);
            for (var path : List.of("/sign-in/factor?next=%2Fdesk", "/account/passkeys", "/account/authenticator")) {
                look(browser, page, path, offences, width, scheme);
            }
            var shown = withEverything(bruno);
            browser.signIn(window, sessions.open(new Opening(shown.member(), "link", false, "", "")));
            look(browser, page, "/sign-in/factor?next=%2Fdesk", offences, width, scheme);
            page.locator("input[name=code]").fill("000000");
            page.getByText("Go on").click();
            check(page, "a wrong code", offences, width, scheme);
            browser.signIn(window, sessions.renewed(shown, true));
            for (var path : List.of("/account/authenticator", "/account/authenticator/codes", "/account/passkeys")) {
                look(browser, page, path, offences, width, scheme);
            }
        }
    }

    private static void look(TestBrowser browser, Page page, String path, Set<String> offences, int width, ColorScheme scheme) {
        page.navigate(browser.url(path));
        check(page, path, offences, width, scheme);
    }

    private static void check(Page page, String name, Set<String> offences, int width, ColorScheme scheme) {
        page.waitForLoadState();
        new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                .forEach(rule -> offences.add(name + " (" + scheme + "): " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
        var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            offences.add(name + " is " + wide + " wide at " + width);
        }
    }

    private Token editor() {
        var bruno = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Bruno", "site").id();
        newsroom.give(Actor.OPERATOR, bruno, Role.EDITOR);
        return sessions.open(new Opening(bruno, "link", false, "", ""));
    }

    /// An app and two passkeys, one with a name as long as a name may be.
    private Session withEverything(Token token) {
        var session = sessions.of(token).orElseThrow();
        var setup = authenticators.offer(session);
        authenticators.confirm(session, setup.sealed(), new App(setup.secret(), clock).code(), "");
        var shown = sessions.of(sessions.renewed(session, true)).orElseThrow();
        for (var name : List.of("Phone", "The key on the keyring that Bruno keeps in the drawer of his desk at home")) {
            var asked = challenges.fresh();
            passkeys.add(shown, new Device(shown.member(), passkeys.site().origin()).make(asked.bytes()), asked.sealed(), name, "");
        }
        return shown;
    }
}
