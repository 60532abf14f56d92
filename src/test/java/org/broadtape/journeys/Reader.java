package org.broadtape.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.broadtape.installation.RunningProgram;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/// Ada at her browser, with the example newspaper served by a process of its own.
final class Reader implements AutoCloseable {

    static final int PHONE = 360;
    static final int TABLET = 768;
    static final int DESK = 1440;

    /// One address for every kind of page.
    static final List<String> PAGES = List.of("/", "/markets", "/business/harrowgate-deep-shaft", "/markets/platinum-lifts-johannesburg",
            "/markets/tidewell-buyback-brief", "/business/marmara-cam-second-furnace", "/energy/solvind-idle-vessels",
            "/economy/what-the-harbours-say", "/business/seventeen-days-of-the-tidewell-meridian", "/economy/money-that-crosses-the-strait",
            "/technology/larkspurs-robots-learn-to-stop", "/markets/the-cat-who-opens-the-market", "/economy/coffees-dearest-cup", "/opinion/why-we-print-our-mistakes",
            "/topics/shipping", "/authors/ingrid-solheim", "/authors/leila-haddad", "/corrections", "/comments/transparency",
            "/instruments/XQSE/HGM", "/companies", "/companies/harrowgate-mining", "/announcements", "/developers", "/about", "/nothing-here", "/business/no-such-story");

    private static final String CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElse("");

    private final RunningProgram paper;
    private final Playwright playwright;
    private final Browser browser;

    Reader(Path home) throws IOException, InterruptedException {
        paper = RunningProgram.example(home).awaitServing("/business/harrowgate-deep-shaft");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(CHROMIUM))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
    }

    String url(String path) {
        return paper.url() + path;
    }

    BrowserContext window(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    BrowserContext windowWithoutScript() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        paper.close();
    }
}
