package org.broadtape.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.history.By;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Target;
import org.broadtape.delivery.Urgency;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.members.StaffSession;
import org.broadtape.members.roster.Notes;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.wire.contracts.Providers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// The desk as a publisher has it before their eyes: phone, tablet and desk, by day and by night, and by keys alone.
@QuarkusTest
@Tag("browser")
class DeskPagesTests {

    private static final String CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElse("");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final StaffSession dineo = StaffSession.as(Role.PUBLISHER, Role.EDITOR);
    private final List<String> pages = new ArrayList<>(List.of("/desk", "/desk/articles", "/desk/articles?state=scheduled", "/desk/articles?state=conflict", "/desk/checks", "/desk/providers",
            "/desk/providers/northgate", "/desk/deliveries", "/desk/deliveries?state=doubtful", "/desk/outbox", "/desk/prices", "/desk/prices/bars", "/desk/mail", "/desk/audit", "/desk/keys", "/desk/tiers", "/desk/tiers/free",
            "/desk/moderation", "/desk/moderation/rule", "/desk/moderation/rule/site/0", "/desk/moderation/book", "/desk/moderation/log"));

    @Inject
    Articles articles;

    @Inject
    Deliveries deliveries;

    @Inject
    Providers providers;

    @Inject
    Notes notes;

    @Inject
    Bars bars;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    @BeforeEach
    void somethingIsOnEveryPage() {
        var by = new By("Bruno Almeida", Optional.of(dineo.member()));
        var held = articles.file(Cast.story("Harrowgate Deep says its lower shaft is flooded, and that no one was below", "The company said so at seven.", "It will say more at nine."),
                new Fate.Hold("its embargo is unreadable: 'noon-ish'"), by);
        articles.file(Cast.story("Copper opens lower", "Text."), new Fate.Schedule(Instant.now().plus(3, ChronoUnit.HOURS)), by);
        pages.add("/desk/articles/" + held);
        notes.add(Actor.OPERATOR, dineo.member(), "Asked by telephone for the bill of March.\nGot it.");
        pages.add("/desk/members/" + dineo.member().value());
        deliveries.pause(new Target.Destination("folder", folder.toString()));
        deliveries.promise(new Message("test", held.aggregate(), 1, "", Urgency.ORDINARY), List.of(new Recipient("Strait Street Journal", "folder", folder.toString())));
        var delivery = deliveries.about(held.aggregate()).getLast().id();
        jdbi.useHandle(db -> db.execute("update delivery.delivery set state = 'DOUBTFUL', tries = 3, answer = 'the connection broke after the content had left' where id = ?", delivery));
        pages.add("/desk/deliveries/" + delivery);
        jdbi.useHandle(db -> db.execute("""
                insert into jobs.outbox (listener, aggregate, event, payload, tries, parked_at, last_error)
                values ('websub', 'article/4711', 'ArticleReleased', '{}', 8, now(), 'java.io.IOException: hub.example answered 503, with nothing in it that says why')
                """));
        bars.keep(new Invented(jdbi).share("HELD"), List.of(new Bar(LocalDate.of(2024, 3, 4), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.ONE, 4_000_000)), "test");
        if (providers.all().stream().noneMatch(one -> one.slug().value().equals("northgate"))) {
            providers.add("northgate", List.of("name=Northgate Wire", "rights=© 2026 Northgate Wire", "silence=6h"), Cast.BRUNO);
        }
    }

    @AfterEach
    void nothingIsLeftParked() {
        jdbi.useHandle(db -> db.execute("delete from jobs.outbox where listener = 'websub' and aggregate = 'article/4711'"));
    }

    @Test
    void nobodyIsKeptFromWorkingAtTheDesk() {
        var violations = new TreeSet<String>();
        BiConsumer<String, Page> look = (path, page) -> new AxeBuilder(page).analyze().getViolations().stream().filter(one -> SERIOUS.contains(one.getImpact()))
                .forEach(one -> violations.add(path + ": " + one.getId() + ": " + one.getNodes().getFirst().getHtml()));
        onEach(1440, ColorScheme.DARK, look);
        onEach(360, ColorScheme.LIGHT, look);
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingStandsOutsideTheWindowAtAnyWidth() {
        var wide = new ArrayList<String>();
        for (var width : List.of(360, 768, 1440)) {
            onEach(width, ColorScheme.LIGHT, (path, page) -> {
                if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                    wide.add(path + " at " + width);
                }
            });
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void theMenuIsReachedByKeysUnlessSomebodyTurnsThemOff() {
        in(1440, ColorScheme.LIGHT, page -> {
            page.navigate(url("/desk"));
            page.keyboard().press("g");
            page.keyboard().press("d");
            page.waitForURL("**/desk/deliveries");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("find");
            page.keyboard().type("gd");
            assertThat(page.url()).endsWith("/desk/deliveries");
            page.getByText("Use no keys").click();
            page.locator("h1").click();
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isNotEqualTo("find");
        });
    }

    private void onEach(int width, ColorScheme scheme, BiConsumer<String, Page> look) {
        in(width, scheme, page -> {
            var problems = new ArrayList<String>();
            page.onConsoleMessage(message -> problems.add(page.url() + ": " + message.text()));
            for (var path : pages) {
                page.navigate(url(path));
                keep(page, path, width, scheme);
                look.accept(path, page);
            }
            assertThat(problems).isEmpty();
        });
    }

    private void in(int width, ColorScheme scheme, Consumer<Page> work) {
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
                var window = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            window.addCookies(List.of(new Cookie("session", dineo.token().text()).setUrl(url("/"))));
            work.accept(window.newPage());
        }
    }

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /// With `-Dlook=FOLDER` every page is kept there as a picture.
    private static void keep(Page page, String path, int width, ColorScheme scheme) {
        var look = System.getProperty("look", "");
        if (!look.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(look, path.replaceAll("[^a-z]+", "-") + "-" + width + "-" + scheme + ".png")));
        }
    }
}
