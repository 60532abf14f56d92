package org.broadtape.wire.moving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.State;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.history.By;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.report.MoveReport;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovingTests {

    @Inject
    Moving moving;

    @Inject
    TakingBack takingBack;

    @Inject
    Articles articles;

    @Inject
    StaticPages pages;

    @Inject
    Topics topics;

    @Inject
    Authors authors;

    @Inject
    Jdbi jdbi;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final String site = "test " + mark;
    private final List<Outcome> told = new ArrayList<>();

    @Test
    void everyThingOfASiteComesAlongUnderOneRun() {
        var report = move(article("1"), page(), comment("9", "1"), new Thing.Member("ada@example.org", "ada@example.org", "Ada", Map.of("plan", "gold")));

        assertThat(report.counts()).isEqualTo(Map.of("articles", Map.of(Outcome.Word.TAKEN, 1), "pages", Map.of(Outcome.Word.TAKEN, 1), "comments", Map.of(Outcome.Word.TAKEN, 1),
                "members", Map.of(Outcome.Word.TAKEN, 1)));
        assertThat(articles.called(id("1"))).satisfies(article -> {
            assertThat(article.state()).isEqualTo(State.RELEASED);
            assertThat(article.releasedAt()).contains(OfThings.RELEASED);
            assertThat(article.topics()).extracting(topic -> topic.name()).containsExactly("Topic " + mark);
        });
        assertThat(pages.called(new Slug("about-" + mark))).isPresent();
        assertThat(number("select count(*) from wire.moved_comment where source = :site and article = '1'")).isEqualTo(1);
    }

    @Test
    void movingTheSameInAgainChangesNothing() {
        move(article("1"), page(), comment("9", "1"));
        var again = move(article("1"), page(), comment("9", "1"));

        assertThat(again.counts().values()).allSatisfy(counts -> assertThat(counts.keySet()).containsOnly(Outcome.Word.UNCHANGED));
        assertThat(articles.revisionsOf(id("1"))).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatHasChangedAtItsSourceIsSaidAndLeftAlone() {
        move(article("1"));
        var again = move(OfThings.article("1", "Another headline"));

        assertThat(again.counts()).isEqualTo(Map.of("articles", Map.of(Outcome.Word.HELD, 1)));
        assertThat(told.getLast().why()).isEqualTo("it has changed at its source since it was moved in; change it here, or undo the run that brought it and import again");
        assertThat(articles.called(id("1")).headline()).isEqualTo("Copper 1 " + mark);
    }

    @Test
    void aDryRunKeepsNothingAndReportsTheSame() {
        var things = new Thing[] { article("1"), page(), comment("9", "1") };
        var dry = moving.move(new OfThings(site, List.of(things)), Moves.PLAIN, true, told::add);

        assertThat(dry.run().id()).isZero();
        assertThat(count()).isZero();
        assertThat(pages.called(new Slug("about-" + mark))).isEmpty();
        assertThat(dry.counts()).isEqualTo(move(things).counts());
    }

    @Test
    void aRunThatWasCutOffIsGoneOnWith() {
        var things = IntStream.range(0, 250).<Thing>mapToObj(i -> article("" + i)).toList();
        assertThatThrownBy(() -> moving.move(cutOff(things.subList(0, 120)), Moves.PLAIN, false, told::add)).hasMessage("the machine stops");
        assertThat(count()).isEqualTo(100);

        var report = move(things.toArray(Thing[]::new));

        assertThat(report.counts()).isEqualTo(Map.of("articles", Map.of(Outcome.Word.UNCHANGED, 100, Outcome.Word.TAKEN, 150)));
        assertThat(takingBack.undo(report.run().id())).isEqualTo(250);
        assertThat(count()).isZero();
    }

    @Test
    void peopleAndTopicsAreDescribedOnceTheirArticlesHaveMadeThem() {
        var things = new ArrayList<Thing>(List.of(new Thing.Topic("t", OfThings.category("cat-" + mark, "Topic " + mark), "About it " + mark, List.of()),
                new Thing.Person("p", "Writer " + mark, "Writes on " + mark, List.of())));
        IntStream.range(0, 150).mapToObj(i -> (Thing.Article) article("" + i)).map(one -> new Thing.Article(one.key(), one.fingerprint(), one.words(), List.of("Writer " + mark), one.labels(), one.body(),
                one.image(), one.fate(), one.access(), one.formerPaths(), one.findings())).forEach(things::add);
        move(things.toArray(Thing[]::new));

        given().get("/topics/topic-" + mark).then().statusCode(200).body(org.hamcrest.Matchers.containsString("About it " + mark));
        given().get("/authors/writer-" + mark).then().statusCode(200).body(org.hamcrest.Matchers.containsString("Writes on " + mark));
    }

    @Test
    void oldAddressesLeadToWhereThingsAreNow() {
        var label = OfThings.category("cat-" + mark, "Topic " + mark);
        move(new Thing.Topic("t", label, "About it", List.of("/category/cat-" + mark)), new Thing.Person("p", "Writer " + mark, List.of("/author/w-" + mark)), article("5" + mark), page());

        var article = articles.called(id("5" + mark)).path();
        leads("/2019/03/5" + mark, article);
        leads("/2019/03/5" + mark + "/", article);
        leads("/?p=5" + mark, article);
        leads("/category/cat-" + mark, "/topics/topic-" + mark);
        leads("/author/w-" + mark + "/", "/authors/writer-" + mark);
        leads("/old/about-" + mark, "/about-" + mark);
        leads("/?page_id=" + mark, "/about-" + mark);
    }

    @Test
    void aRunIsTakenBackWithAllThatItMade() {
        var run = move(article("1"), page(), comment("9", "1"), new Thing.Redirect("/from-" + mark, "/news")).run();
        var article = articles.called(id("1")).path();

        assertThat(takingBack.undo(run.id())).isEqualTo(2);

        given().get(article).then().statusCode(404);
        given().get("/about-" + mark).then().statusCode(404);
        given().get("/topics/topic-" + mark).then().statusCode(404);
        given().redirects().follow(false).get("/from-" + mark).then().statusCode(404);
        assertThat(number("select (select count(*) from wire.moved where source = :site) + (select count(*) from wire.moved_comment where source = :site)")).isZero();
        assertThat(move(article("1")).counts()).isEqualTo(Map.of("articles", Map.of(Outcome.Word.TAKEN, 1)));
    }

    @Test
    void aRunOnWhichSomethingWasBuiltIsNotTakenBack() {
        var run = move(article("1"), article("2"), article("3"), page()).run();
        var revised = articles.called(id("1"));
        articles.revise(id("1"), articles.copyOf(id("1")).withHeadline("Bruno’s headline"), new By("Bruno"), "edited");
        articles.correct(id("2"), "It was tin.", new By("Bruno"));
        articles.withdraw(id("3"), new By("Bruno"));
        pages.set(new Slug("about-" + mark), "About us", "", Body.ofText("Changed."));

        assertThatThrownBy(() -> takingBack.undo(run.id())).isInstanceOf(Refused.class)
                .hasMessage("run " + run.id() + " is not taken back, since things were built on it: " + revised.path() + " has been revised; "
                        + articles.called(id("2")).path() + " has been corrected; " + articles.called(id("3")).path() + " has been withdrawn; the page /about-" + mark + " has been changed");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aPageThatWasChangedAfterARunWhichWasKilledKeepsThatRun() {
        assertThatThrownBy(() -> moving.move(cutOff(Stream.concat(Stream.of(page()), IntStream.range(0, 120).mapToObj(i -> article("" + i))).toList()), Moves.PLAIN, false, told::add)).hasMessage("the machine stops");
        var run = moving.runs().getFirst();
        assertThat(run.ended()).isEmpty();
        pages.set(new Slug("about-" + mark), "About us", "", Body.ofText("Changed."));

        assertThatThrownBy(() -> takingBack.undo(run.id())).isInstanceOf(Refused.class).hasMessageEndingWith("the page /about-" + mark + " has been changed");
    }

    @Test
    void wordsThatARunGaveToWhatWasHereAreTakenBackAndNobodyElses() {
        var category = OfThings.category("cat-" + mark, "Topic " + mark);
        move(article("1"));
        authors.set(new Slug("writer-" + mark), "Writer " + mark, "", "", true);
        authors.set(new Slug("other-" + mark), "Other " + mark, "", "", true);
        var run = moving.move(new OfThings("other " + mark, List.of(new Thing.Topic("t", category, "About it", List.of()), new Thing.Person("p", "Writer " + mark, "Writes.", List.of()),
                new Thing.Person("q", "Other " + mark, "Writes too.", List.of()))), Moves.PLAIN, false, told::add).run();
        assertThat(topics.called(new Slug("topic-" + mark)).description()).isEqualTo("About it");
        authors.set(new Slug("other-" + mark), "Other " + mark, "", "Bruno’s words.", true);

        takingBack.undo(run.id());

        assertThat(topics.called(new Slug("topic-" + mark)).description()).isEmpty();
        assertThat(authors.called(new Slug("writer-" + mark)).bio()).isEmpty();
        assertThat(authors.called(new Slug("other-" + mark)).bio()).isEqualTo("Bruno’s words.");
    }

    @Test
    void redirectsThatLeadToEachOtherLeadNobodyInACircle() {
        move(new Thing.Redirect("/one-" + mark, "/two-" + mark), new Thing.Redirect("/two-" + mark, "/three-" + mark));
        move(new Thing.Redirect("/three-" + mark, "/one-" + mark));

        leads("/one-" + mark, "/two-" + mark);
        leads("/two-" + mark, "/three-" + mark);
        given().redirects().follow(false).get("/three-" + mark).then().statusCode(404);
    }

    @Test
    void aRedirectToItsOwnAddressLeadsNobodyInACircle() {
        move(new Thing.Redirect("/same-" + mark, "/same-" + mark));

        given().redirects().follow(false).get("/same-" + mark).then().statusCode(404);
    }

    @Test
    void aRunIsTakenBackOnce() {
        var run = move(article("1")).run();
        takingBack.undo(run.id());

        assertThatThrownBy(() -> takingBack.undo(run.id())).isInstanceOf(Refused.class).hasMessage("run " + run.id() + " has been taken back already");
        assertThatThrownBy(() -> takingBack.undo(99_999_999)).isInstanceOf(Refused.class).hasMessageStartingWith("there is no run 99999999; there are ");
    }

    @Test
    void whatWasNotPublicStaysSo() {
        var at = Instant.parse("2999-01-01T00:00:00Z");
        move(OfThings.article("1", "Draft " + mark, new Fate.Draft()), OfThings.article("2", "Held " + mark, new Fate.Hold("it waits for review at its old address")),
                OfThings.article("3", "Later " + mark, new Fate.Schedule(at)));

        assertThat(articles.called(id("1")).state()).isEqualTo(State.DRAFT);
        assertThat(articles.called(id("2")).state()).isEqualTo(State.HELD);
        assertThat(articles.called(id("3")).state()).isEqualTo(State.SCHEDULED);
        given().redirects().follow(false).get("/2019/03/1").then().statusCode(404);
        assertThat(told).extracting(Outcome::word).containsExactly(Outcome.Word.TAKEN, Outcome.Word.HELD, Outcome.Word.TAKEN);
        assertThat(takingBack.undo(moving.runs().getFirst().id())).isEqualTo(3);
    }

    @Test
    void aThingThatCannotBeTakenCostsOnlyItself() {
        var report = move(article("1"), OfThings.article("2", ""), new Thing.Broken("item 7", "line 7", "It ends in the middle. Send it again whole."), article("3"));

        assertThat(report.counts()).isEqualTo(Map.of("articles", Map.of(Outcome.Word.TAKEN, 2, Outcome.Word.REFUSED, 1), "unreadable", Map.of(Outcome.Word.REFUSED, 1)));
        assertThat(told).extracting(Outcome::why).contains("headline: the article has no headline; give it one", "It ends in the middle. Send it again whole.");
    }

    private MoveReport move(Thing... things) {
        return moving.move(new OfThings(site, List.of(things)), Moves.PLAIN, false, told::add);
    }

    /// A source whose machine stops behind these, of which full batches are kept by then.
    private SiteSource cutOff(List<Thing> things) {
        return new SiteSource() {
            @Override
            public String name() {
                return site;
            }

            @Override
            public void each(java.util.function.Consumer<Part> to) {
                to.accept(Part.of(things));
                IntStream.range(0, 500).forEach(_ -> to.accept(Part.of(List.of())));
                throw new IllegalStateException("the machine stops");
            }
        };
    }

    private Thing article(String key) {
        return OfThings.article(key, "Copper " + key + " " + mark, Label.tag("topic", "Topic " + mark));
    }

    private Thing page() {
        return new Thing.Page("p1", "print", new Words("About " + mark, "", "about-" + mark, "en", "", ""), Body.ofText("Who we are."), List.of("/old/about-" + mark, "/?page_id=" + mark), List.of());
    }

    private static Thing comment(String key, String article) {
        return new Thing.Comment(key, article, "", "Ada", "ada@example.org", "", "Well said.", Thing.Comment.Shown.APPROVED, Optional.of(OfThings.RELEASED));
    }

    private ArticleId id(String key) {
        return new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.moved where source = :site and kind = 'article' and key = :key").bind("site", site).bind("key", key)
                .mapTo(Long.class).one()));
    }

    private int count() {
        return number("select count(*) from wire.moved m join articles.article a on a.id = m.article_id where m.source = :site");
    }

    private int number(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).bind("site", site).mapTo(Integer.class).one());
    }

    private static void leads(String from, String to) {
        var answer = given().redirects().follow(false).urlEncodingEnabled(false).get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).as(from).endsWith(to);
    }
}
