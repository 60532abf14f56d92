package org.broadtape.members.factors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.installation.Settings;
import org.broadtape.journeys.TestBrowser;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.factors.SecondFactors;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.junit.QuarkusTest;

/// A passkey in a real browser, with a device that it makes up itself (WebAuthn, 11: virtual authenticators).
@Tag("browser")
@QuarkusTest
class PasskeyBrowserTests {

    @Inject
    Settings settings;

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors factors;

    @Test
    void staffMakeAPasskeyShowItSignInWithItAndRemoveIt() {
        var bruno = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Bruno", "site").id();
        newsroom.give(Actor.OPERATOR, bruno, Role.EDITOR);
        try (var browser = new TestBrowser(settings.url().toString()); var window = browser.window(1440, ColorScheme.LIGHT); var page = window.newPage()) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.addAll(message.text().contains("status of 422") ? List.of() : List.of(message.text())));
            withDevice(page);

            browser.signIn(window, sessions.open(new Opening(bruno, "link", false, "", "")));
            page.navigate(settings.at("/sign-in/factor?next=%2Fdesk"));
            page.getByText("Make a passkey").click();
            page.getByLabel("Name").fill("Bruno's phone");
            page.getByText("Add a passkey").click();
            page.waitForURL(settings.at("/desk"));
            assertThat(factors.heldBy(bruno).passkeys()).isEqualTo(1);

            browser.signIn(window, sessions.open(new Opening(bruno, "link", false, "", "")));
            page.navigate(settings.at("/desk"));
            page.getByText("Use a passkey").click();
            page.waitForURL(settings.at("/desk"));

            page.navigate(settings.at("/account/passkeys"));
            assertThat(page.locator(".keys__name").innerText()).isEqualTo("Bruno's phone");
            page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("[role=alert]").first().innerText()).contains("this is your last one");
            assertThat(complaints).isEmpty();
        }
    }

    private static void withDevice(Page page) {
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        var protocol = page.context().newCDPSession(page);
        protocol.send("WebAuthn.enable");
        protocol.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
