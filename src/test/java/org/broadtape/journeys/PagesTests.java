package org.broadtape.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.broadtape.Beside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;

@Beside
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class PagesTests {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int SCRIPT_LIMIT = 20 * 1024;
    private static final int STYLE_LIMIT = 40 * 1024;

    private @Nullable Reader opened;

    @BeforeAll
    void open(@TempDir Path home) throws IOException, InterruptedException {
        opened = new Reader(home);
    }

    @AfterAll
    void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    private Reader ada() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void nobodyIsKeptOutOfAnyKindOfPage() {
        var violations = new TreeSet<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var window = ada().window(Reader.DESK, scheme); var page = window.newPage()) {
                for (var path : Reader.PAGES) {
                    page.navigate(ada().url(path));
                    new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                            .forEach(rule -> violations.add(path + " (" + scheme + "): " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingStandsOutsideThePageAtAnyWidth() {
        var overflowing = new ArrayList<String>();
        for (var width : List.of(Reader.PHONE, Reader.TABLET, Reader.DESK)) {
            try (var window = ada().window(width, ColorScheme.LIGHT); var page = window.newPage()) {
                for (var path : Reader.PAGES) {
                    page.navigate(ada().url(path));
                    var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                    if (wide > width) {
                        overflowing.add(path + " is " + wide + " wide at " + width);
                    }
                }
            }
        }
        assertThat(overflowing).isEmpty();
    }

    @Test
    void nothingJumpsWhileAPageLoads() {
        var shifts = new ArrayList<String>();
        try (var window = ada().window(Reader.PHONE, ColorScheme.LIGHT); var page = window.newPage()) {
            page.addInitScript("""
                    window.shift = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
                        .observe({type: 'layout-shift', buffered: true});
                    """);
            for (var path : Reader.PAGES) {
                page.navigate(ada().url(path));
                page.waitForLoadState();
                page.evaluate("document.fonts.ready.then(() => window.scrollTo(0, document.body.scrollHeight))");
                page.waitForTimeout(150);
                var shift = ((Number) page.evaluate("window.shift")).doubleValue();
                if (shift > 0.005) {
                    shifts.add(path + " shifts by " + shift);
                }
            }
        }
        assertThat(shifts).isEmpty();
    }

    @Test
    void aReadersPageHasOneStylesheetAndLittleScript() throws IOException {
        try (var window = ada().window(Reader.DESK, ColorScheme.LIGHT); var page = window.newPage()) {
            var styles = new ArrayList<String>();
            var scripts = new ArrayList<String>();
            page.onResponse(response -> {
                switch (response.request().resourceType()) {
                    case "stylesheet" -> styles.add(response.text());
                    case "script" -> scripts.add(response.text());
                    default -> {
                    }
                }
            });
            page.navigate(ada().url("/business/harrowgate-deep-shaft"));
            page.waitForLoadState();

            assertThat(styles).hasSize(1);
            assertThat(gzipped(styles.getFirst())).isLessThan(STYLE_LIMIT);
            assertThat(gzipped(String.join("", scripts))).isLessThan(SCRIPT_LIMIT);
        }
    }

    @Test
    void thePolicyForContentIsKeptByEveryPage() {
        var refusals = new ArrayList<String>();
        try (var window = ada().window(Reader.DESK, ColorScheme.LIGHT); var page = window.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refusals.add(page.url() + ": " + message.text());
                }
            });
            Reader.PAGES.forEach(path -> page.navigate(ada().url(path)));
        }
        assertThat(refusals).isEmpty();
    }

    @Test
    void everyPageIsHtmlWithoutErrors() throws Exception {
        var errors = new ArrayList<String>();
        try (var window = ada().windowWithoutScript(); var page = window.newPage()) {
            for (var path : Reader.PAGES) {
                var complaints = complaintsAbout(source(page, ada().url(path)));
                if (!complaints.isBlank()) {
                    errors.add(path + "\n" + complaints);
                }
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void anArticleIsReadWithoutScript() {
        try (var window = ada().windowWithoutScript(); var page = window.newPage()) {
            page.navigate(ada().url("/"));
            page.locator("main .story__headline a").first().click();

            assertThat(page.locator("article h1").innerText()).isNotBlank();
            assertThat(page.locator("article .prose p").count()).isPositive();
        }
    }

    @Test
    void underTheExamplesArticlesStandsWhoMayCommentAndOneIsTalkedOver() {
        try (var window = ada().windowWithoutScript(); var page = window.newPage()) {
            Map.of("/economy/coffees-dearest-cup", "You must be signed in and an Insider Gold subscriber to comment.",
                    "/opinion/let-central-banks-say-they-do-not-know", "You must be signed in and an Insider subscriber to comment.",
                    "/business/harrowgate-deep-shaft", "You must be signed in to comment.",
                    "/markets/agnes-vermeulen-obituary", "No comments are taken under this article.", "/your-money/three-jars-one-salary", "This discussion is closed.").forEach((path, sentence) -> {
                        page.navigate(ada().url(path));
                        assertThat(page.locator("#comments").innerText()).as(path).contains(sentence);
                    });
            page.navigate(ada().url("/opinion/the-dividend-is-not-a-thermostat/comments"));
            assertThat(page.locator("main").innerText()).contains("59 comments", "Pinned by the editors", "Author of this article").doesNotContain("cheaptrades.example", "reports.example");
        }
    }

    private static byte[] source(Page page, String url) {
        return page.navigate(url).body();
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /// The checker's grammar of HTML recurses deeper than an ordinary thread's stack.
    private static String complaintsAbout(byte[] html) throws Exception {
        var complaints = new FutureTask<>(() -> complaints(html));
        new Thread(null, complaints, "checker", 64 << 20).start();
        return complaints.get();
    }

    /// What the Nu HTML checker calls an error.
    private static String complaints(byte[] html) throws Exception {
        var out = new ByteArrayOutputStream();
        var source = new SourceCode();
        var emitter = new MessageEmitterAdapter(Pattern.compile("(?!)"), source, false, new ImageCollector(source), 0, false, new TextMessageEmitter(out, false));
        emitter.setErrorsOnly(true);
        var validator = new SimpleDocumentValidator();
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new org.xml.sax.helpers.DefaultHandler());
        validator.setUpValidatorAndParsers(emitter, true, false);
        emitter.start(null);
        validator.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html)));
        emitter.end("", "", "");
        return out.toString(StandardCharsets.UTF_8);
    }
}
