package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.api.keys.Scope;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Articles as partners' programs fetch them: no more of any than Access gives their key.
@QuarkusTest
class ArticlesTests {

    private static final Rights PAID = Cast.from(new AccessLevel.FromTier(new Slug("insider-gold")));

    @Inject
    Articles articles;

    private final String section = "api-" + UUID.randomUUID().toString().substring(0, 8);
    private final Program reads = Program.with("", 10_000, 100_000, Scope.ARTICLES_READ);
    private final Program whole = Program.with(Scope.ARTICLES_WHOLE);

    @Test
    void anArticleIsToldWithItsTextAsHtmlAndAsBlocks() {
        var id = released("Copper falls at the API", Rights.OWN);

        var json = reads.get("/api/v1/articles/" + id.value()).jsonPath();

        assertThat(json.getString("headline")).isEqualTo("Copper falls at the API");
        assertThat(json.getString("reading")).isEqualTo("whole");
        assertThat(json.getString("state")).isEqualTo("released");
        assertThat(json.getString("section.slug")).isEqualTo(section);
        assertThat(json.getString("authors[0].name")).isEqualTo("Ingrid Solheim");
        assertThat(json.getString("topics[0].slug")).isEqualTo("copper");
        assertThat(json.getString("html")).contains("<p>", "Before the mark", "Behind the mark");
        assertThat(json.getList("blocks.type")).containsExactly("paragraph", "paragraph");
        assertThat(json.getString("page")).endsWith(articles.called(id).path());
        assertThat(json.getString("released_at")).endsWith("Z");
    }

    @Test
    void ofWhatReadersPayForThereIsThePreviewAndTheWholeWithItsScope() {
        var id = released("One that is paid for at the API", PAID);

        var preview = reads.get("/api/v1/articles/" + id.value());
        assertThat(preview.asString()).contains("Before the mark").doesNotContain("Behind the mark");
        assertThat(preview.jsonPath().getString("reading")).isEqualTo("preview");
        assertThat(preview.jsonPath().getString("whole_for")).isEqualTo("tier:insider-gold");
        assertThat(preview.jsonPath().getList("blocks.type")).containsExactly("paragraph");
        assertThat(reads.get(list()).asString()).contains("One that is paid for at the API").doesNotContain("Behind the mark");

        var all = whole.get("/api/v1/articles/" + id.value());
        assertThat(all.asString()).contains("Behind the mark");
        assertThat(all.jsonPath().getString("reading")).isEqualTo("whole");
        assertThat(all.header("ETag")).isNotEqualTo(preview.header("ETag"));
    }

    @Test
    void whatIsNotReleasedIsNotThereForAnyKey() {
        var draft = articles.file(copy("A draft at the API", Rights.OWN), new Fate.Draft(), BRUNO);
        var scheduled = articles.file(copy("An embargo at the API", Rights.OWN), new Fate.Schedule(Instant.now().plus(1, ChronoUnit.HOURS)), BRUNO);
        var withdrawn = released("One withdrawn at the API", Rights.OWN);
        articles.withdraw(withdrawn, BRUNO);

        for (var id : List.of(draft, scheduled, withdrawn)) {
            KeyTests.problem(whole.get("/api/v1/articles/" + id.value()), 404, "not-found", "nothing that you may see");
        }
        assertThat(ids(whole, list())).isEmpty();

        articles.release(scheduled, BRUNO);
        assertThat(ids(whole, list())).containsExactly(scheduled.value());
    }

    @Test
    void whatWasKilledIsGoneAndNamedToBeDeleted() {
        var id = released("One that is killed at the API", Rights.OWN);
        var etag = reads.get("/api/v1/articles/" + id.value()).header("ETag");
        articles.kill(id, "a hoax", BRUNO);

        var answer = reads.asks().header("If-None-Match", etag).get("/api/v1/articles/" + id.value());

        KeyTests.problem(answer, 410, "gone", "Delete your copy of it");
        assertThat(answer.asString()).doesNotContain("killed at the API");
        var list = reads.get(list());
        assertThat(list.asString()).doesNotContain("killed at the API");
        assertThat(list.jsonPath().getList("items")).isEmpty();
        assertThat(list.jsonPath().getList("killed.id", Long.class)).contains(id.value());
    }

    @Test
    void aContractThatForbidsTheApiIsKept() {
        var id = released("One for pages and feeds alone", Cast.onlyOn(Channel.SITE, Channel.FEED));

        assertThat(whole.get("/api/v1/articles/" + id.value()).statusCode()).isEqualTo(404);
        assertThat(ids(whole, list())).isEmpty();
    }

    @Test
    void whatIsBoundToATerritoryGoesToKeysOfThatCountryAlone() {
        var id = released("One for the Cape alone", Cast.boundTo("ZA"));

        assertThat(Program.with("ZA", 100, 100, Scope.ARTICLES_READ).get("/api/v1/articles/" + id.value()).statusCode()).isEqualTo(200);
        assertThat(Program.with("GB", 100, 100, Scope.ARTICLES_READ).get("/api/v1/articles/" + id.value()).statusCode()).isEqualTo(404);
        assertThat(whole.get("/api/v1/articles/" + id.value()).statusCode()).as("a key of no country").isEqualTo(404);
    }

    /// While somebody pages, articles are released and killed: each that was there at the beginning and stays comes once.
    @Test
    void pagesStayRightWhileArticlesComeAndGo() {
        var there = new ArrayList<Long>();
        for (var number = 0; number < 9; number++) {
            there.add(released("Number " + number + " of the pages", Rights.OWN).value());
        }
        var seen = new ArrayList<Long>();
        var next = Optional.of(list() + "&limit=2");
        for (var page = 0; next.isPresent() && page < 30; page++) {
            var json = reads.get(next.get()).jsonPath();
            seen.addAll(json.getList("items.id", Long.class));
            next = Optional.ofNullable(json.getString("next")).map(Program::pathOf);
            if (page < 3) {
                released("A late one " + page, Rights.OWN);
            }
            if (page == 1) {
                articles.kill(new ArticleId(there.removeFirst()), "a hoax", BRUNO);
            }
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).containsAll(there);
        assertThat(seen).as("the newest first, and what came later is before the first page").isEqualTo(there.reversed());
    }

    @Test
    void aListIsOneOfThoseThatThereAre() {
        released("One on copper at the API", Rights.OWN);

        assertThat(reads.get("/api/v1/articles?topic=copper&limit=1").jsonPath().getList("items")).hasSize(1);
        assertThat(reads.get("/api/v1/articles?author=ingrid-solheim&limit=1").jsonPath().getList("items")).hasSize(1);
        KeyTests.problem(reads.get("/api/v1/articles?topic=nothing-of-that"), 400, "parameter", "There is no such topic");
        KeyTests.problem(reads.get("/api/v1/articles?section=A%20B"), 400, "parameter", "There is no such section");
        KeyTests.problem(reads.get("/api/v1/articles?company=nobody-at-all"), 400, "parameter", "There is no such company");
        KeyTests.problem(reads.get("/api/v1/articles?instrument=XXXX:NOBODY"), 400, "parameter", "There is no instrument");
        KeyTests.problem(reads.get("/api/v1/articles?topic=copper&author=ingrid-solheim"), 400, "parameter", "Ask for one of section, topic");
        KeyTests.problem(reads.get("/api/v1/articles?limit=101"), 400, "parameter", "from 1 to 100");
        KeyTests.problem(Program.with(Scope.COMPANIES_READ).get("/api/v1/articles"), 403, "scope", "articles:read");
    }

    /// What an import did not understand is kept in the article, and may be anything.
    @Test
    void whatIsNotUnderstoodGoesOutAsItsTextAlone() {
        var body = Body.of(List.of(new Block.Unknown("{\"type\":\"ghost-card\",\"note\":\"for the desk\",\"text\":\"Its text\"}", "Its text")));
        var id = articles.file(with(copy("One with a card", Rights.OWN), body), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);

        var answer = reads.get("/api/v1/articles/" + id.value());

        assertThat(answer.jsonPath().getList("blocks.type")).containsExactly("paragraph");
        assertThat(answer.asString()).contains("Its text").doesNotContain("for the desk");
    }

    private String list() {
        return "/api/v1/articles?section=" + section;
    }

    private static List<Long> ids(Program program, String path) {
        return program.get(path).jsonPath().getList("items.id", Long.class);
    }

    private ArticleId released(String headline, Rights rights) {
        return articles.file(copy(headline, rights), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private Copy copy(String headline, Rights rights) {
        var story = Cast.story(headline);
        return new Copy(story.headline(), story.standfirst(), story.slug(), story.byline(),
                Body.of(List.of(Paragraph.of("Before the mark stands this."), new PreviewMark(), Paragraph.of("Behind the mark stands that."))), story.image(),
                new Filing(new Slug(section), List.of("Copper"), Filing.ORDINARY), rights, story.language(), story.description(), story.canonical(), List.of());
    }

    private static Copy with(Copy copy, Body body) {
        return new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), body, copy.image(), copy.filing(), copy.rights(), copy.language(), copy.description(),
                copy.canonical(), copy.mentions());
    }
}
