package org.broadtape.journeys;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.broadtape.members.sessions.Token;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

import io.restassured.RestAssured;

/// A browser that finds the tests' server under the site's own address, although it has another port: a passkey belongs to an address.
public final class TestBrowser implements AutoCloseable {

    private static final String CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElse("");

    private final String site;
    private final Playwright playwright;
    private final Browser browser;

    public TestBrowser(String site) {
        this.site = site;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(CHROMIUM)).setArgs(List.of("--no-sandbox", "--disable-gpu",
                "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP " + URI.create(site).getAuthority() + " 127.0.0.1:" + RestAssured.port)));
    }

    public String url(String path) {
        return site + path;
    }

    public BrowserContext window(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    public BrowserContext windowWithoutScript() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    public void signIn(BrowserContext window, Token token) {
        window.clearCookies();
        window.addCookies(List.of(new Cookie("session", token.text()).setUrl(site)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
