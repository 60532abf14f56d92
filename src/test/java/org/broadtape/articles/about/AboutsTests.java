package org.broadtape.articles.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.about.About.Source;
import org.broadtape.articles.about.About.State;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Listed;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Viewer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AboutsTests {

    private static final String MIC = "XABT";

    @Inject
    Articles articles;

    @Inject
    Abouts abouts;

    @Inject
    Listings listings;

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsNamedFirstWeighsMost() {
        var mill = Listed.share(jdbi, MIC, "MIL", "Harrow Mills");
        var port = Listed.share(jdbi, MIC, "PRT", "Port of Tamsin");

        var id = filed("The mill ships again", now(), new Mention("mil", MIC), new Mention("PRT", MIC));

        assertThat(abouts.of(id)).containsExactly(new About(mill, 100, Source.WIRE, State.ACCEPTED), new About(port, 50, Source.WIRE, State.ACCEPTED));
    }

    @Test
    void aPersonSaysHowMuchItIsAboutSomething() {
        var dam = Listed.share(jdbi, MIC, "DAM", "Upper Dam");

        var id = filed("The dam is full", now(), new Mention("DAM", MIC, 30, true));

        assertThat(abouts.of(id)).containsExactly(new About(dam, 30, Source.PERSON, State.ACCEPTED));
    }

    @Test
    void aSymbolThatWasGivenAwayBelongsToWhoeverHeldItThatDay() {
        var before = Listed.share(jdbi, MIC, "OLD", "Oldham Rope", LocalDate.of(1980, 1, 1), LocalDate.of(2015, 6, 1));
        var after = Listed.share(jdbi, MIC, "OLD", "Olduvai Data", LocalDate.of(2015, 6, 1), LocalDate.of(2999, 1, 1));

        assertThat(abouts.of(filed("Rope is strong", Instant.parse("2015-05-31T12:00:00Z"), new Mention("OLD", MIC)))).extracting(About::instrument).containsExactly(before);
        assertThat(abouts.of(filed("Data is strong", Instant.parse("2015-06-01T12:00:00Z"), new Mention("OLD", MIC)))).extracting(About::instrument).containsExactly(after);
    }

    @Test
    void aSymbolWithoutAMarketIsNotGuessed() {
        Listed.share(jdbi, MIC, "TWO", "Twofold");
        Listed.share(jdbi, "XABU", "TWO", "Two Rivers");
        var only = Listed.share(jdbi, MIC, "ONLYME", "Only Me");

        var id = filed("Who is meant?", now(), new Mention("TWO", ""), new Mention("ONLYME", ""));

        assertThat(abouts.of(id)).extracting(About::instrument).containsExactly(only);
        assertThat(abouts.all(id)).extracting(About::state).containsExactly(State.SUGGESTED, State.SUGGESTED, State.ACCEPTED);
    }

    @Test
    void whatIsRejectedStaysSoWhenTheCopyComesAgain() {
        var mine = Listed.share(jdbi, MIC, "MIN", "Deep Mine");
        var id = filed("A mine, not the company", now(), new Mention("MIN", MIC));

        abouts.reject(id, mine, BRUNO);
        articles.revise(id, articles.copyOf(id).withHeadline("A mine and not the company"), BRUNO, "headline");

        assertThat(abouts.of(id)).isEmpty();
        assertThat(about(mine)).doesNotContain(id);
    }

    @Test
    void whatTheCopyNamesNoMoreIsForgotten() {
        var first = Listed.share(jdbi, MIC, "FST", "First");
        var second = Listed.share(jdbi, MIC, "SND", "Second");
        var id = filed("First or second", now(), new Mention("FST", MIC));

        articles.revise(id, articles.copyOf(id).about(List.of(new Mention("SND", MIC))), BRUNO, "instruments set");

        assertThat(abouts.all(id)).extracting(About::instrument).containsExactly(second).doesNotContain(first);
    }

    @Test
    void aSuggestionIsShownToReadersOnceItIsAccepted() {
        var quarry = Listed.share(jdbi, MIC, "QRY", "Quarry");
        var id = filed("Stone is dear", now());

        abouts.suggest(id, quarry, 40);
        assertThat(abouts.of(id)).isEmpty();
        assertThat(about(quarry)).isEmpty();

        abouts.accept(id, quarry, BRUNO);
        assertThat(about(quarry)).containsExactly(id);
    }

    @Test
    void nothingIsDecidedThatNobodySaid() {
        var id = filed("Nothing named", now());

        assertThatThrownBy(() -> abouts.accept(id, new InstrumentId(Long.MAX_VALUE), BRUNO)).isInstanceOf(NotFound.class);
    }

    @Test
    void anInstrumentThatComesLaterFindsTheArticlesThatNamedIt() {
        var id = filed("Of a company not yet known", now(), new Mention("LTE", MIC));
        assertThat(abouts.of(id)).isEmpty();

        var late = Listed.share(jdbi, MIC, "LTE", "Late & Co");
        abouts.join(List.of("LTE"));

        assertThat(about(late)).containsExactly(id);
    }

    @Test
    void aDraftIsInNoListAndAWithdrawnArticleLeavesIt() {
        var fund = Listed.share(jdbi, MIC, "FND", "Fund");
        var id = articles.file(about("Not out yet", new Mention("FND", MIC)), new Fate.Draft(), BRUNO);
        assertThat(about(fund)).isEmpty();

        articles.release(id, BRUNO);
        assertThat(about(fund)).containsExactly(id);

        articles.withdraw(id, BRUNO);
        assertThat(about(fund)).isEmpty();
    }

    @Test
    void anArticleAboutTwoOfThemIsListedOnce() {
        var a = Listed.share(jdbi, MIC, "AAA", "Class A");
        var b = Listed.share(jdbi, MIC, "BBB", "Class B");
        var both = filed("Both classes", Instant.parse("2026-01-02T10:00:00Z"), new Mention("AAA", MIC), new Mention("BBB", MIC));
        var older = filed("Class A alone", Instant.parse("2026-01-01T10:00:00Z"), new Mention("AAA", MIC));

        assertThat(about(a, b)).containsExactly(both, older);
    }

    private List<ArticleId> about(InstrumentId... instruments) {
        return listings.about(Arrays.asList(instruments), Viewer.Anyone.ANYWHERE, Channel.SITE, Before.NEWEST, 20).items().stream().map(Teaser::id).toList();
    }

    private ArticleId filed(String headline, Instant at, Mention... mentions) {
        return articles.file(about(headline, mentions), new Fate.Release(at, at, List.of()), BRUNO);
    }

    private static Copy about(String headline, Mention... mentions) {
        return story(headline, "It is so.").about(Arrays.asList(mentions));
    }

    private static Instant now() {
        return Instant.now();
    }
}
