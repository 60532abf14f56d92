package org.broadtape.articles.web.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.restassured.response.Response;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.media.Media;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Money;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.LiveSessions;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Where a preview ends, through HTTP. `quagga` stands behind the preview mark. Anyone may read two articles a month here.
@QuarkusTest
class GateTests {

    private static final Slug PEARL = new Slug("gate-pearl");

    @Inject
    Articles articles;

    @Inject
    Media media;

    @Inject
    Settings settings;

    @Inject
    Tiers tiers;

    @Inject
    LiveSessions live;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void tier() {
        if (tiers.find(PEARL).isEmpty()) {
            tiers.put(new Tier(PEARL, "Pearl", "", TestTiers.place(PEARL), Optional.of(Money.of(new BigDecimal("149.00"), "USD")), Optional.empty(),
                    new Entitlements(true, 1, 0, false, Set.of(), false, false, 1, 1)));
        }
    }

    @AfterEach
    void noTier() {
        jdbi.useTransaction(db -> {
            db.execute("update members.member set tier = 'free' where tier = ?", PEARL.value());
            db.execute("delete from members.tier where slug = ?", PEARL.value());
        });
        tiers.told("");
        live.allChanged();
    }

    @Test
    void aStrangerIsToldWhoReadsTheRestWhatItCostsAndWhereToGo() {
        var article = path(article("tier:gate-pearl"));

        var page = StaffSession.anyone().get(article).asString();

        assertThat(page).contains("The rest of this article is for members of Pearl.", "Pearl costs $149 a month.", "href=\"/join?next=" + article.replace("/", "%2F") + "\"",
                "href=\"/sign-in?next=", "Read this one free", "Up to 2 articles a month.", "/membership").doesNotContain("quagga");
    }

    @Test
    void aMemberWhoseTierIsTooLowIsToldSo() {
        var page = StaffSession.as().asks().get(path(article("tier:gate-pearl"))).asString();

        assertThat(page).contains("Your membership, Free, does not include the rest of this article.", "It is for members of Pearl, at $149 a month.")
                .doesNotContain("quagga", "href=\"/join?next=", "Read this one free");
    }

    @Test
    void theGateSaysWhenAnArticleOpensToOthers() {
        var rights = Rights.OWN.with(AccessLevel.parse("tier:gate-pearl"), List.of(Opening.parse("members after 1h"), Opening.parse("everyone after 2d")), true);
        var release = Instant.now();
        var page = StaffSession.anyone().get(path(file(rights, release))).asString();

        assertThat(page).contains("Every member reads it from ", "Everyone reads it from ").doesNotContain("Read this one free");
    }

    @Test
    void aStrangerReadsTwoArticlesAMonthFreeAtAnAddressOfTheirOwnAndNoThird() {
        var first = article("members");
        var opened = StaffSession.anyone().post(path(first) + "/whole");
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith(path(first) + "/whole");
        var device = opened.cookie("device");

        var whole = with(device, path(first) + "/whole");
        assertThat(whole.asString()).contains("quagga", "content=\"noindex\"", "rel=\"canonical\" href=\"" + settings.at(path(first)) + "\"").doesNotContain("class=\"gate\"");
        assertThat(whole.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(whole.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(with(device, file(first)).asString()).contains("quagga");

        assertThat(post(device, path(article("members")) + "/whole").statusCode()).isEqualTo(303);
        var third = path(article("members"));
        var refused = post(device, third + "/whole");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("You have read your 2 free articles of this month.").doesNotContain("quagga");
        assertThat(with(device, third + "/whole").statusCode()).isEqualTo(303);
    }

    @Test
    void theArticlesOwnAddressStaysTheSameForEveryoneAndReadingSpendsNothing() {
        var article = article("members");
        var device = StaffSession.anyone().post(path(article) + "/whole").cookie("device");

        with(device, path(article) + "/whole");
        with(device, path(article) + "/whole");

        assertThat(with(device, path(article)).asString()).doesNotContain("quagga").isEqualTo(StaffSession.anyone().get(path(article)).asString());
        assertThat(StaffSession.anyone().get(path(article) + "/whole").statusCode()).isEqualTo(303);
        assertThat(StaffSession.anyone().get(file(article)).statusCode()).isEqualTo(404);
        assertThat(post(device, path(article("members")) + "/whole").statusCode()).as("the second of two").isEqualTo(303);
    }

    @Test
    void aKillEndsEveryPassAndAnUnmeteredArticleIsRefused() {
        var article = article("members");
        var device = StaffSession.anyone().post(path(article) + "/whole").cookie("device");
        var path = path(article);

        articles.kill(article, "a hoax", BRUNO);

        assertThat(with(device, path + "/whole").statusCode()).isEqualTo(410);
        var unmetered = post(device, path(file(Rights.OWN.with(AccessLevel.MEMBERS, List.of(), true), Instant.now())) + "/whole");
        assertThat(unmetered.statusCode()).isEqualTo(422);
        assertThat(unmetered.asString()).contains("This article is not among those that may be read free.").doesNotContain("quagga");
    }

    @Test
    void aMemberGivesAnArticleAwayAndTheLinkOpensItByItsButtonAlone() {
        var dineo = pearl();
        var article = article("tier:gate-pearl");
        assertThat(dineo.asks().get(path(article)).asString()).contains("quagga", "Give this article away", "Your membership has 1 a month to give.");

        var link = dineo.asks().header("Origin", settings.at("")).post(path(article) + "/gifts").header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(dineo.asks().get(link).asString()).contains("This is your link.", settings.at(link), "Readers so far: 0");
        var given = StaffSession.anyone().get(link);
        assertThat(given.asString()).contains("This article was given to you.", "Read the whole article").doesNotContain("quagga");
        assertThat(given.header("Cache-Control")).isEqualTo("private, no-store");
        StaffSession.anyone().head(link);
        assertThat(dineo.asks().get(link).asString()).contains("Readers so far: 0");

        var opened = StaffSession.anyone().post(link);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(with(opened.cookie("device"), path(article) + "/whole").asString()).contains("quagga");
        assertThat(dineo.asks().header("Origin", settings.at("")).post(path(article("tier:gate-pearl")) + "/gifts").asString()).contains("You have given away your 1 articles of this month");

        dineo.asks().header("Origin", settings.at("")).post(link + "/withdrawal");
        assertThat(with(opened.cookie("device"), path(article) + "/whole").statusCode()).isEqualTo(303);
        assertThat(StaffSession.anyone().get(link).asString()).contains("This link has ended").doesNotContain("quagga");
    }

    @Test
    void whoDoesNotReadAnArticleWholeGivesNoneAwayAndAStrangerIsSentToSignIn() {
        var article = path(article("tier:gate-pearl"));

        assertThat(StaffSession.as().asks().header("Origin", settings.at("")).post(article + "/gifts").header("Location")).endsWith(article);
        assertThat(StaffSession.anyone().post(article + "/gifts").header("Location")).contains("/sign-in");
    }

    @Test
    void aCrawlerReadsTheWholeOnlyFromItsNetworkAndUnderItsName() {
        var article = path(article("members"));
        StaffSession.anyone().get(article); // held for everyone

        var let = StaffSession.anyone().header("User-Agent", "Mozilla/5.0 (compatible; ExampleSearch/2.1)").get(article);
        assertThat(let.asString()).contains("quagga", "\"isAccessibleForFree\":false", "\"cssSelector\":\".prose\"", "noarchive");
        assertThat(let.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(StaffSession.anyone().header("User-Agent", "ElsewhereSearch/1.0").header("X-Forwarded-For", "192.0.2.7").header("X-Real-IP", "192.0.2.7")
                .header("Forwarded", "for=192.0.2.7").get(article).asString()).doesNotContain("quagga");
        assertThat(StaffSession.anyone().get(article).asString()).doesNotContain("quagga");
    }

    private StaffSession pearl() {
        var dineo = StaffSession.as();
        jdbi.useHandle(db -> db.execute("update members.member set tier = ? where id = ?", PEARL.value(), dineo.member().value()));
        live.changed(dineo.member());
        return dineo;
    }

    private static Response with(String device, String address) {
        return StaffSession.anyone().cookie("device", device).get(address);
    }

    private Response post(String device, String address) {
        return StaffSession.anyone().cookie("device", device).header("Origin", settings.at("")).post(address);
    }

    private ArticleId article(String level) {
        return file(Cast.from(AccessLevel.parse(level)), Instant.now());
    }

    private ArticleId file(Rights rights, Instant release) {
        var csv = "quagga " + UUID.randomUUID() + ",1\nzebra,2\n";
        var body = Body.of(Paragraph.of("The lead."), new PreviewMark(), Paragraph.of("Behind it stands quagga."),
                new Block.File(media.store(new ByteArrayInputStream(csv.getBytes(UTF_8)), "closed.csv").ref(), ""));
        return articles.file(Cast.story("Gate " + UUID.randomUUID()).with(body).with(rights), new Fate.Release(release), BRUNO);
    }

    private String path(ArticleId id) {
        return articles.called(id).path();
    }

    private String file(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select '/media/' || u.id || '/' || f.name from articles.file_use u join articles.file f on f.hash = u.file_hash where article_id = :id")
                .bind("id", id.value()).mapTo(String.class).one());
    }
}
