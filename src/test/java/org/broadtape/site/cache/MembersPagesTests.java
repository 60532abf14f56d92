package org.broadtape.site.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages that are held for members who are signed in, through HTTP. `quagga` stands behind the preview mark.
@QuarkusTest
class MembersPagesTests {

    @Inject
    PageCache cache;

    @Inject
    Articles articles;

    @Inject
    Sessions sessions;

    private final StaffSession ada = StaffSession.as();
    private final StaffSession chen = StaffSession.as();

    @BeforeEach
    void empty() {
        until(() -> cache.begin("/any") >= 0);
    }

    @Test
    void aFreeArticleIsHeldForAllMembersWhileTheirBrowsersKeepNothing() {
        var path = held("everyone");
        var anew = page(ada, path + "?anew=1");

        var first = page(ada, path);
        until(() -> isAnswered(chen, path));
        var second = page(chen, path);

        assertThat(second.asString()).isEqualTo(first.asString()).isEqualTo(anew.asString()).contains("quagga", "/account").doesNotContain("href=\"/sign-in\"");
        assertThat(second.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(second.header("Content-Security-Policy")).isEqualTo(first.header("Content-Security-Policy")).isNotNull();
    }

    @Test
    void strangersAndMembersHaveEachTheirOwn() {
        var path = held("everyone");

        assertThat(StaffSession.anyone().get(path).asString()).contains("href=\"/sign-in\"").isEqualTo(StaffSession.anyone().get(path).asString());
        assertThat(page(ada, path).asString()).doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void staffNeverGetAPageThatIsHeldAndNoneIsHeldOfTheirs() {
        var path = path("everyone");
        var bruno = StaffSession.as(Role.EDITOR);

        assertThat(page(bruno, path).asString()).contains("href=\"/desk");
        assertThat(page(ada, path).asString()).doesNotContain("href=\"/desk");
        assertThat(page(ada, path).asString()).doesNotContain("href=\"/desk");
        assertThat(page(bruno, path).asString()).contains("href=\"/desk");
        assertThat(page(StaffSession.withoutFactor(Role.EDITOR), path).asString()).contains("href=\"/desk");
    }

    @Test
    void whoseSessionHasEndedGetsTheStrangersPage() {
        var path = held("everyone");
        page(ada, path);

        sessions.endAll(ada.member());

        assertThat(page(ada, path).asString()).contains("href=\"/sign-in\"");
        assertThat(page(chen, path).asString()).doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void aCookieThatNobodyHasOrThatStandsThereTwiceGetsNothingThatIsHeld() {
        var path = held("everyone");
        var before = cache.answered();

        assertThat(StaffSession.anyone().cookie("session", "a".repeat(43)).get(path).asString()).contains("href=\"/sign-in\"");
        StaffSession.anyone().header("Cookie", "session=" + ada.token().text() + "; session=" + chen.token().text()).get(path);
        assertThat(StaffSession.anyone().header("Cookie", "__Host-session=" + ada.token().text()).get(path).asString()).contains("href=\"/sign-in\"");
        assertThat(cache.answered()).isEqualTo(before);
    }

    @Test
    void aKillReachesMembersToo() {
        var id = articles.file(Cast.story("Held " + UUID.randomUUID()), new Fate.Release(Instant.now()), BRUNO);
        var path = articles.called(id).path();
        until(() -> isAnswered(ada, path));

        articles.kill(id, "Not ours.", BRUNO);

        until(() -> ada.asks().get(path).statusCode() == 410);
        assertThat(chen.asks().get(path).statusCode()).isEqualTo(410);
    }

    /// The path of a new article, whose page is held for members.
    private String held(String level) {
        var path = path(level);
        until(() -> isAnswered(chen, path));
        return path;
    }

    private String path(String level) {
        var body = Body.of(Paragraph.of("The lead."), new PreviewMark(), Paragraph.of("Behind it stands quagga."));
        return articles.called(articles.file(Cast.story("Held " + UUID.randomUUID()).with(body).with(Cast.from(AccessLevel.parse(level))), new Fate.Release(Instant.now()), BRUNO)).path();
    }

    private boolean isAnswered(StaffSession who, String path) {
        var before = cache.answered();
        page(who, path);
        return cache.answered() > before;
    }

    private static Response page(StaffSession who, String path) {
        return who.asks().get(path).then().statusCode(200).extract().response();
    }

    private static void until(BooleanSupplier happens) {
        for (var tries = 0; !happens.getAsBoolean(); tries++) {
            assertThat(tries).as("tries").isLessThan(500);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
