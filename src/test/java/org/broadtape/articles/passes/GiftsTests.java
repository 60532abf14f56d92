package org.broadtape.articles.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.StoppableClock;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.copy.Fate;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GiftsTests {

    private static final Slug GIVING = new Slug("gifts-two");

    @Inject
    Gifts gifts;

    @Inject
    Passes passes;

    @Inject
    Meter meter;

    @Inject
    Tiers tiers;

    @Inject
    Members members;

    @Inject
    Articles articles;

    @Inject
    StoppableClock clock;

    @Inject
    Jdbi jdbi;

    private final Holder chen = Holder.of(Token.fresh());
    private MemberId dineo;

    /// Dineo's tier gives two articles a month to give away.
    @BeforeEach
    void dineo() {
        dineo = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Dineo", "site").id();
        if (tiers.find(GIVING).isEmpty()) {
            TestTiers.above(GIVING, "Giving", new Entitlements(true, 1, 0, false, Set.of(), false, false, 0, 2));
        }
        jdbi.useHandle(db -> db.execute("update members.member set tier = ? where id = ?", GIVING.value(), dineo.value()));
    }

    @AfterEach
    void noTier() {
        clock.close();
        jdbi.useTransaction(db -> {
            db.execute("update members.member set tier = 'free' where tier = ?", GIVING.value());
            db.execute("delete from members.tier where slug = ?", GIVING.value());
        });
        tiers.told("");
    }

    @Test
    void aGiftOpensItsArticleToWhoUsesTheLinkAndToNobodyElse() {
        var article = article();
        var gift = gifts.called(gifts.give(article, dineo));

        assertThat(gifts.opens(gift, Optional.empty())).isTrue();
        assertThat(gifts.pass(article, chen)).isEmpty();
        assertThat(gifts.open(gift, chen)).isTrue();

        assertThat(gifts.pass(article, chen)).isPresent();
        assertThat(gifts.pass(article(), chen)).isEmpty();
        assertThat(gifts.pass(article, Holder.of(Token.fresh()))).isEmpty();
    }

    @Test
    void whatADeviceHasOpenedAndReadFreeMovesToItsMemberAndCountsOnce() {
        var ada = Holder.of(members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id());
        var given = article();
        var link = gifts.give(given, dineo);
        var gift = gifts.called(link);
        gifts.open(gift, chen);
        var read = article();
        var both = article();
        meter.spend(read, chen, 2);
        meter.spend(both, chen, 2);
        meter.spend(both, ada, 3);

        passes.move(chen, ada);
        passes.move(chen, ada);

        assertThat(passes.of(given, ada)).isPresent();
        assertThat(passes.of(read, ada)).isPresent();
        assertThat(meter.allowance(ada, 3)).isEqualTo(new Allowance(3, 1));
        assertThat(passes.of(given, chen)).isEmpty();
        assertThat(passes.of(read, chen)).isEmpty();
        gifts.open(gift, chen);
        passes.move(chen, ada);
        assertThat(gifts.called(link).readers()).as("one reader, who came as two").containsExactly(ada.key());
    }

    @Test
    void aLinkLetsInTenReadersEachOnce() {
        var gift = gifts.called(gifts.give(article(), dineo));
        gifts.open(gift, chen);
        for (var reader = 1; reader < Gifts.READERS; reader++) {
            gifts.open(gift, chen);
            assertThat(gifts.open(gift, Holder.of(Token.fresh()))).isTrue();
        }

        assertThat(gifts.open(gift, Holder.of(Token.fresh()))).isFalse();
        assertThat(gifts.open(gift, chen)).isTrue();
    }

    @Test
    void aLinkEndsAfterFourteenDaysToTheInstant() {
        var began = Instant.parse("2031-02-01T00:00:00Z");
        var article = article();
        clock.stopAt(began);
        var gift = gifts.called(gifts.give(article, dineo));
        gifts.open(gift, chen);

        clock.stopAt(began.plus(Gifts.RUNS).minusNanos(1));
        assertThat(gifts.pass(article, chen)).isPresent();
        clock.stopAt(began.plus(Gifts.RUNS));
        assertThat(gifts.pass(article, chen)).isEmpty();
        assertThat(gifts.open(gift, chen)).isFalse();
    }

    @Test
    void theGiverTakesItBackAndNobodyElseDoes() {
        var article = article();
        var gift = gifts.called(gifts.give(article, dineo));
        gifts.open(gift, chen);

        assertThatThrownBy(() -> gifts.withdraw(gift, new MemberId(dineo.value() + 1))).isInstanceOf(NotFound.class);
        assertThat(gifts.pass(article, chen)).isPresent();
        gifts.withdraw(gift, dineo);

        assertThat(gifts.pass(article, chen)).isEmpty();
    }

    @Test
    void aLinkIsVoidWhenItsGiverIsBannedOrGone() {
        var article = article();
        var gift = gifts.called(gifts.give(article, dineo));
        gifts.open(gift, chen);

        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", dineo.value()));

        assertThat(gifts.pass(article, chen)).isEmpty();
        assertThat(gifts.opens(gift, Optional.empty())).isFalse();
    }

    @Test
    void soManyArticlesAMonthAreGivenAndANewLinkTakesTheOldOnesPlace() {
        var first = article();
        var old = gifts.called(gifts.give(first, dineo));
        gifts.give(first, dineo);
        gifts.give(article(), dineo);

        assertThat(gifts.allowance(dineo)).isEqualTo(new Allowance(2, 0));
        assertThat(gifts.open(old, chen)).as("the old link").isFalse();
        assertThatThrownBy(() -> gifts.give(article(), dineo)).isInstanceOf(Refused.class).hasMessageContaining("You have given away your 2 articles of this month");
    }

    @Test
    void onlyTheHashOfALinkIsStoredAndAGuessedOneDoesNotExist() {
        var token = gifts.give(article(), dineo);

        assertThat(jdbi.<Long, RuntimeException>withHandle(db -> db.createQuery("select count(*) from articles.gift g where g::text like '%' || :token || '%'").bind("token", token.text()).mapTo(Long.class).one()))
                .isZero();
        assertThatThrownBy(() -> gifts.called(Token.fresh())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gifts.called(new Token("short"))).isInstanceOf(NotFound.class);
    }

    private ArticleId article() {
        return articles.file(Cast.copper().with(Cast.from(AccessLevel.MEMBERS)), new Fate.Release(Instant.now()), BRUNO);
    }
}
