package org.broadtape.articles.about.reactions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.HandClock;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.prices.Around;
import org.broadtape.instruments.prices.PriceThen;
import org.broadtape.instruments.prices.Reactions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Released in a year of its own to come, so that the program's own clock never finds it due.
@QuarkusTest
class KeptReactionsTests {

    @Inject
    ReactionStore store;

    @Inject
    Reactions reactions;

    @Inject
    Articles articles;

    @Inject
    Minutes minutes;

    @Inject
    Actions actions;

    @Inject
    Jdbi jdbi;

    private final Instant released = Instant.parse("2400-03-02T10:00:00Z").plus(ThreadLocalRandom.current().nextInt(300_000), ChronoUnit.DAYS);
    private final HandClock clock = new HandClock(released);
    private KeptReactions kept;
    private InstrumentId npn;
    private ArticleId article;

    @BeforeEach
    void released() {
        var market = new Invented(jdbi);
        npn = market.share("NPN");
        kept = new KeptReactions(store, reactions.by(clock), clock);
        article = articles.file(story("Naspers sells", "It does.").about(List.of(new Mention("NPN", market.mic()))), new Fate.Draft(), BRUNO);
        jdbi.useHandle(db -> db.createUpdate("update articles.article_instrument set released_at = :at where article_id = :id").bind("at", released).bind("id", article.value()).execute());
        cost("100", Duration.ofMinutes(-2));
        cost("103", Duration.ofSeconds(5));
        cost("110", Duration.ofMinutes(50));
        cost("95", Duration.ofHours(23));
        kept.follow(List.of(article));
    }

    @Test
    void eachPriceIsWrittenDownWhenItsTimeHasComeAndStaysWhenTheMinutesAreGone() {
        look(Duration.ofSeconds(59));
        assertThat(around()).isEqualTo(Around.NOTHING);

        look(Duration.ofSeconds(1));
        assertThat(price(around().before())).isEqualByComparingTo("100");
        assertThat(price(around().afterMinute())).isEqualByComparingTo("103");
        assertThat(around().afterHour()).isEmpty();

        look(Duration.ofMinutes(59));
        look(Duration.ofHours(23));
        jdbi.useHandle(db -> db.createUpdate("delete from instruments.minute where instrument_id = :id").bind("id", npn.value()).execute());
        look(Duration.ofDays(40));
        assertThat(price(around().afterHour())).isEqualByComparingTo("110");
        assertThat(price(around().afterDay())).isEqualByComparingTo("95");
        assertThat(around().afterDay().orElseThrow().at()).isEqualTo(released.plus(Duration.ofHours(23)).plusSeconds(60));
        assertThat(reactions.of(npn, around()).orElseThrow().afterDay().orElseThrow()).isEqualByComparingTo("-5.00"); // 95 of 100
    }

    @Test
    void whatWasFoundOnceIsNeverChanged() {
        look(Duration.ofMinutes(1));
        minutes.add(List.of(new Minutes.Tick(npn, released.minusSeconds(60), new BigDecimal("70"), 0)));
        look(Duration.ofHours(2));
        assertThat(price(around().before())).isEqualByComparingTo("100");
    }

    @Test
    void aSplitThatIsToldLaterIsNoFall() {
        look(Duration.ofDays(1));
        actions.keep(new Action(npn, ActionKind.SPLIT, "split", day(released).plusDays(1), Optional.empty(), Optional.empty(), Optional.empty(), "",
                Optional.of(new Ratio(BigDecimal.TWO, BigDecimal.ONE)), Optional.empty(), Optional.empty(), Optional.empty(), "", "test"));
        assertThat(reactions.of(npn, around()).orElseThrow().afterDay().orElseThrow()).isEqualByComparingTo("90.00"); // 95 of 100 ÷ 2, on the day after
    }

    @Test
    void whereNothingIsKnownItIsLookedForFourDaysAndNoLonger() {
        jdbi.useHandle(db -> db.createUpdate("delete from instruments.minute where instrument_id = :id").bind("id", npn.value()).execute());
        look(Duration.ofDays(4));
        assertThat(around()).isEqualTo(Around.NOTHING);
        assertThat(kept.look(100)).as("nothing is left to look at").isZero();
    }

    @Test
    void theArticlesPanelSaysHowItWasTaken() {
        var now = Instant.now();
        var market = new Invented(jdbi);
        var share = market.share("PAN");
        var id = articles.file(story("A panel for Panoply", "It has one.").about(List.of(new Mention("PAN", market.mic()))), new Fate.Release(now, now, List.of()), BRUNO);
        minutes.add(List.of(new Minutes.Tick(share, now, BigDecimal.TEN, 0)));
        jdbi.useHandle(db -> db.execute("""
                insert into instruments.quote (instrument_id, price, at, source) values (?, 1050, now(), ?)
                """, share.value(), source(db)));
        store.follow(List.of(id), Duration.ofDays(30));
        store.keep(new Look(id, share, now, Around.NOTHING), new Around(then("1000"), then("1031"), then("980"), Optional.empty()), Optional.empty());

        var page = given().get(articles.called(id).path()).then().statusCode(200).extract().asString();
        assertThat(page).contains("After 1 minute", "+3.1", "After 1 hour", "−2.0", "R10.00", "+5.0").doesNotContain("After 1 day");
    }

    private static String source(org.jdbi.v3.core.Handle db) {
        db.execute("insert into instruments.quote_source (slug, name, kind, licence, turned_on, added_at) values ('panels', 'Panels', 'PUSH', 'invented', false, now()) on conflict do nothing");
        return "panels";
    }

    private Optional<PriceThen> then(String price) {
        return Optional.of(new PriceThen(new BigDecimal(price), Instant.now().minusSeconds(60)));
    }

    private void look(Duration forward) {
        clock.forward(forward);
        kept.look(100);
    }

    private Around around() {
        return Objects.requireNonNull(kept.of(article).get(npn));
    }

    private static BigDecimal price(Optional<PriceThen> then) {
        return then.orElseThrow().price();
    }

    private void cost(String price, Duration after) {
        minutes.add(List.of(new Minutes.Tick(npn, released.plus(after), new BigDecimal(price), 0)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
