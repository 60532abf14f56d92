package org.broadtape.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.copper;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.broadtape.articles.Reading.Moved;
import org.broadtape.articles.Reading.Preview;
import org.broadtape.articles.Reading.Whole;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filed;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.filing.Author;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.filing.Topic;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Receipt;
import org.broadtape.articles.history.Revision;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.Gone;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer.Anyone;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ArticlesTests {

    private static final Slug MARKETS = new Slug("markets");

    @Inject
    Articles articles;

    @Inject
    Newsstand newsstand;

    @Inject
    Listings listings;

    @Inject
    Sections sections;

    @Inject
    Topics topics;

    @Inject
    ArticlesVital vital;

    @Test
    void theHourOfAnArticleThatIsGonePasses() {
        assertThatCode(() -> articles.releaseDue(new ArticleId(Long.MAX_VALUE))).doesNotThrowAnyException();
    }

    @Test
    void whatIsReleasedIsReadAtItsAddress() {
        var id = released(story("Nickel rises on strike", "Miners downed tools."));

        assertThat(read(id)).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.article().headline()).isEqualTo("Nickel rises on strike");
            assertThat(whole.article().html()).contains("Miners downed tools.");
            assertThat(whole.article().authors()).extracting(Author::name).containsExactly("Ingrid Solheim");
            assertThat(whole.article().topics()).extracting(Topic::name).containsExactly("Copper");
            assertThat(articles.copyOf(id).mentions()).containsExactly(new Mention("HGM", "XJSE"));
        });
    }

    @Test
    void nobodyReadsADraft() {
        var id = articles.file(copper(), new Fate.Draft(), BRUNO);

        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoArticlesOfOneHeadlineHaveTwoAddresses() {
        var first = released(story("Same words", "One."));
        var second = released(story("Same words", "Two."));

        assertThat(articles.called(first).path()).isEqualTo("/markets/same-words");
        assertThat(articles.called(second).path()).isEqualTo("/markets/same-words-2");
    }

    @Test
    void copyOfOneBatchSharesNoAddress() {
        var ids = articles.file(List.of(new Filed(story("Twins", "One."), new Fate.Draft()), new Filed(story("Twins", "Two."), new Fate.Draft())), BRUNO);

        assertThat(ids.stream().map(id -> articles.called(id).slug().value())).doesNotHaveDuplicates();
    }

    @Test
    void aPreviewCarriesNothingOfWhatStandsBehindTheMark() {
        var body = Body.of(Paragraph.of("For all to read."), new PreviewMark(), Paragraph.of("The price is 4,211."));
        var id = released(story("Deal near", "x").with(body).with(Cast.from(new AccessLevel.FromTier(new Slug("insider")))));

        assertThat(read(id)).isInstanceOfSatisfying(Preview.class, preview -> {
            assertThat(preview.article().html()).contains("For all to read.");
            assertThat(preview.toString()).doesNotContain("4,211");
        });
        assertThat(newsstand.bodies(List.of(id), Anyone.ANYWHERE, Channel.FEED).toString()).doesNotContain("4,211");
        assertThat(newsstand.those(List.of(id), Anyone.ANYWHERE, Channel.FEED).toString()).doesNotContain("4,211");
    }

    @Test
    void aCorrectionIsSaidAndStays() {
        var id = released(story("Zinc up 3%", "Zinc rose 3%."));

        articles.correct(id, story("Zinc up 2%", "Zinc rose 2%."), "Zinc rose 2%, not 3% as first reported.", BRUNO);

        var article = articles.called(id);
        assertThat(article.state()).isEqualTo(State.CORRECTED);
        assertThat(article.corrections()).extracting(Correction::text).containsExactly("Zinc rose 2%, not 3% as first reported.");
        assertThat(article.path()).isEqualTo("/markets/zinc-up-3");
        assertThat(listings.corrections(Anyone.ANYWHERE, Channel.SITE, Before.NEWEST, 5).items().getFirst().article().id()).isEqualTo(id);
    }

    @Test
    void onlyWhatReadersCanSeeIsCorrected() {
        var id = articles.file(copper(), new Fate.Draft(), BRUNO);

        assertThatThrownBy(() -> articles.correct(id, "Wrong.", BRUNO)).isInstanceOf(Refused.class)
                .hasMessage("the article is a draft; only what readers can see is corrected. Revise it instead");
    }

    @Test
    void whatIsWithdrawnIsNotFoundAndMayReturnWithItsFirstInstant() {
        var id = released(story("Mill closes", "For good."));
        var first = articles.called(id).releasedAt();

        articles.withdraw(id, BRUNO);
        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFound.class);

        articles.release(id, BRUNO);
        assertThat(read(id)).isInstanceOf(Whole.class);
        assertThat(articles.called(id).releasedAt()).isEqualTo(first);
    }

    @Test
    void whatIsKilledIsGoneAndStaysSo() {
        var id = released(story("Never was", "A hoax."));

        articles.kill(id, "hoax", BRUNO);

        assertThatThrownBy(() -> read(id)).isInstanceOf(Gone.class);
        assertThatThrownBy(() -> articles.release(id, BRUNO)).isInstanceOf(Refused.class)
                .hasMessage("the article has been killed; file it anew if it is to return");
    }

    @Test
    void aScheduledArticleOpensByItselfAndNotBefore() throws InterruptedException {
        var at = Instant.now().plusMillis(900);
        var id = articles.file(story("Rates decision", "Held."), new Fate.Draft(), BRUNO);

        articles.schedule(id, at, BRUNO);

        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFound.class);
        var opened = awaitOpen(id);
        assertThat(opened).isAfterOrEqualTo(at);
        assertThat(articles.called(id).releasedAt()).hasValueSatisfying(instant -> assertThat(instant).isCloseTo(at, within(1, ChronoUnit.MILLIS)));
    }

    @Test
    void anInstantThatHasPassedIsNoSchedule() {
        var id = articles.file(copper(), new Fate.Draft(), BRUNO);

        assertThatThrownBy(() -> articles.schedule(id, Instant.parse("2020-01-01T00:00:00Z"), BRUNO)).isInstanceOf(Refused.class)
                .hasMessage("the instant 2020-01-01T00:00:00Z has passed; release it now, or choose a later one");
    }

    @Test
    void whoeverFollowsAFormerAddressIsLedToTheNewOne() {
        var id = released(story("Old address", "Text."));
        var copy = articles.copyOf(id);

        articles.revise(id, new Copy(copy.headline(), copy.standfirst(), Optional.of(new Slug("new-address")), copy.byline(), copy.body(),
                copy.image(), copy.filing(), copy.rights(), copy.language(), copy.description(), copy.canonical(), copy.mentions()), BRUNO, "moved");

        assertThat(newsstand.at(MARKETS, new Slug("old-address"), Anyone.ANYWHERE, Channel.SITE)).isEqualTo(new Moved("/markets/new-address"));
    }

    @Test
    void everyChangeIsARevisionWithWhoWhenAndWhat() {
        var id = articles.file(story("First words", "One."), new Fate.Draft(), BRUNO);

        articles.revise(id, story("Second words", "Two."), new By("Ingrid Solheim"), "sharper");

        assertThat(articles.revisionsOf(id)).extracting(Revision::number, Revision::by, Revision::what)
                .containsExactly(tuple(2, "Ingrid Solheim", "sharper"),
                        tuple(1, "Bruno Almeida", "filed"));
        assertThat(articles.revisionOf(id, 1).copy()).isEqualTo(story("First words", "One."));
    }

    @Test
    void theReceiptSaysWhenEachChannelHadFollowed() throws InterruptedException {
        var id = released(story("Receipt asked", "Text."));

        for (var tries = 0; tries < 500 && articles.receiptsOf(id).size() < 2; tries++) {
            Thread.sleep(10);
        }
        assertThat(articles.receiptsOf(id)).extracting(Receipt::happening, Receipt::channel).containsExactly(tuple("released", "commit"), tuple("released", "site"));
    }

    @Test
    void theOperatorSeesHowManyArticlesStandWhereAndWhichOpensNext() {
        articles.file(story("Opens later", "Text."), new Fate.Schedule(Instant.now().plus(1, ChronoUnit.HOURS)), BRUNO);

        assertThat(vital.lines().getFirst()).matches(".*[0-9]+ scheduled.*");
        assertThat(vital.lines().get(1)).startsWith("The next opens at 20");
    }

    @Test
    void anyTwoRevisionsAreCompared() {
        var id = articles.file(story("Tin steady", "Tin held at 31,000 dollars."), new Fate.Draft(), BRUNO);
        articles.revise(id, story("Tin firm", "Tin held at 31,500 dollars."), BRUNO, "figure");

        assertThat(articles.compare(id, 1, 2).text()).contains("headline: Tin [-steady-]{+firm+}").contains("31,[-000-]{+500+} dollars");
        assertThat(articles.compare(id, 1, 1).text()).isEqualTo("nothing changed");
    }

    @Test
    void whatToReadNextSharesATopicAndIsFilledUpFromTheSection() {
        var first = released(Cast.on("Cobalt", story("Cobalt one", "Text.")));
        var second = released(Cast.on("Cobalt", story("Cobalt two", "Text.")));
        IntStream.range(0, 4).forEach(n -> released(Cast.on("Other metals", story("Other " + n, "Text."))));

        var related = listings.related(articles.called(first), Anyone.ANYWHERE, Channel.SITE, 4);

        assertThat(related).hasSize(4).extracting(Teaser::id).doesNotContain(first).first().isEqualTo(second);
    }

    @Test
    void theNewestOfEachSectionComeInTheOrderAskedFor() {
        var first = released(story("Of markets one", "Text."));
        var second = released(story("Of markets two", "Text."));
        var third = released(story("Of markets three", "Text."));
        var markets = articles.called(first).section();
        sections.set(new Slug("no-articles-yet"), "No articles yet", "", 99);
        var empty = sections.called(new Slug("no-articles-yet"));

        var found = listings.inSections(List.of(empty, markets), List.of(second), Anyone.ANYWHERE, Channel.SITE, 2);

        assertThat(found.keySet()).containsExactly(empty, markets);
        assertThat(found.get(empty)).isEmpty();
        assertThat(found.get(markets)).extracting(Teaser::id).containsExactly(third, first);
    }

    @Test
    void pagesStayTheSameWhileArticlesArrive() {
        IntStream.range(0, 7).forEach(n -> released(Cast.on("Paging stays", story("Paging " + n, "Text."))));
        var topic = topics.called(new Slug("paging-stays"));
        var first = listings.onTopic(topic, Anyone.ANYWHERE, Channel.SITE, Before.NEWEST, 3);

        released(Cast.on("Paging stays", story("Paging late", "Text.")));
        var second = listings.onTopic(topic, Anyone.ANYWHERE, Channel.SITE, first.older().orElseThrow(), 3);
        var third = listings.onTopic(topic, Anyone.ANYWHERE, Channel.SITE, second.older().orElseThrow(), 3);

        assertThat(first.items()).extracting(Teaser::headline).containsExactly("Paging 6", "Paging 5", "Paging 4");
        assertThat(second.items()).extracting(Teaser::headline).containsExactly("Paging 3", "Paging 2", "Paging 1");
        assertThat(third.items()).extracting(Teaser::headline).containsExactly("Paging 0");
        assertThat(third.older()).isEmpty();
    }

    private ArticleId released(Copy copy) {
        return articles.file(copy, new Fate.Release(Instant.now()), BRUNO);
    }

    private Reading read(ArticleId id) {
        return newsstand.at(MARKETS, articles.called(id).slug(), Anyone.ANYWHERE, Channel.SITE);
    }

    private Instant awaitOpen(ArticleId id) throws InterruptedException {
        for (var tries = 0; tries < 500; tries++) {
            if (articles.called(id).state().open()) {
                return Instant.now();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the article did not open within five seconds");
    }
}
