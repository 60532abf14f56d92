package org.broadtape.members.factors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.broadtape.installation.Settings;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.factors.SecondFactors;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// A passkey in a real browser, with a device that it makes up itself (WebAuthn, 11: virtual authenticators).
@Tag("browser")
@QuarkusTest
class PasskeyBrowserTests {

    private static final String CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElse("");

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
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(CHROMIUM)).setArgs(arguments()));
                var window = browser.newContext(); var page = window.newPage()) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.addAll(message.text().contains("status of 422") ? List.of() : List.of(message.text())));
            withDevice(page);

            signIn(page, sessions.open(new Opening(bruno, "link", false, "", "")));
            page.navigate(settings.at("/sign-in/factor?next=%2Fdesk"));
            page.getByText("Make a passkey").click();
            page.getByLabel("Name").fill("Bruno's phone");
            page.getByText("Add a passkey").click();
            page.waitForURL(settings.at("/desk"));
            assertThat(factors.heldBy(bruno).passkeys()).isEqualTo(1);

            signIn(page, sessions.open(new Opening(bruno, "link", false, "", "")));
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

    private void signIn(Page page, Token token) {
        page.context().clearCookies();
        page.context().addCookies(List.of(new Cookie("session", token.text()).setUrl(settings.url().toString())));
    }

    /// The site's own address, although the tests' server has another port: a passkey belongs to an address.
    private List<String> arguments() {
        return List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                "--host-resolver-rules=MAP " + settings.url().getAuthority() + " 127.0.0.1:" + RestAssured.port);
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
