package org.broadtape.articles.beginning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.about.About;
import org.broadtape.articles.about.Abouts;
import org.broadtape.articles.access.State;
import org.broadtape.articles.cli.ArticleCommand;
import org.broadtape.articles.filing.Sections;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.announcements.AnnouncementIntake;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Sent;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import picocli.CommandLine;

/// Bruno begins articles from an announcement about two shares of a market that no other test knows.
@QuarkusTest
class BeginningTests {

    private static final String SECTION = "qn-quarries";

    @Inject
    AnnouncementIntake intake;

    @Inject
    Announcements announcements;

    @Inject
    Articles articles;

    @Inject
    Abouts abouts;

    @Inject
    Instance<ArticleCommand> commands;

    @Inject
    CommandLine.IFactory factory;

    @Inject
    Sections sections;

    @Inject
    Jdbi jdbi;

    private InstrumentId first = new InstrumentId(0);
    private InstrumentId second = new InstrumentId(0);
    private String headline = "";
    private String path = "";

    @BeforeEach
    void announced() {
        sections.set(new Slug(SECTION), "Quarries", "", 990);
        var market = new Invented(jdbi);
        first = market.share("QNG");
        second = market.share("QNH");
        headline = "Merger of two quarries on " + market.mic();
        assertThat(Sent.file(intake, Sent.text(market.mic() + " share code: QNG, QNH", headline, "The two boards have agreed on " + market.mic() + ".\n\nSponsor: Quay Bank", "12-06-2024", "")).refusals()).isEmpty();
        path = "/desk/announcements/" + announcement().id();
    }

    @Test
    void itBecomesADraftOfOnesOwnThatQuotesItAndIsAboutItsInstruments() {
        var bruno = StaffSession.as(Role.WRITER);
        bruno.asks().get(path).then().statusCode(200).body(containsString("value=\"" + headline + "\""), containsString("<option value=\"" + SECTION + "\""));

        var id = begun(sent(bruno, "Two quarries become one", SECTION, "0").statusCode(303));

        var article = articles.called(id);
        assertThat(article.headline()).isEqualTo("Two quarries become one");
        assertThat(article.state()).isEqualTo(State.DRAFT);
        assertThat(articles.copyOf(id).body().text()).contains("The two boards have agreed", "Qn Quarries Limited: " + headline);
        assertThat(abouts.of(id)).extracting(About::instrument).containsExactly(first, second);
        assertThat(abouts.of(id)).extracting(About::weight, About::source).containsExactly(tuple(100, About.Source.PERSON), tuple(50, About.Source.PERSON));
        bruno.asks().get("/desk/articles/" + id).then().statusCode(200).body(containsString("Two quarries become one"), containsString("href=\"" + announcement().path() + "\""));
    }

    @Test
    void theSameFormSentTwiceBeginsOneArticleAndTheNextFormAnother() {
        var bruno = StaffSession.as(Role.WRITER);

        var one = begun(sent(bruno, "Once", SECTION, "0").statusCode(303));
        assertThat(begun(sent(bruno, "Once", SECTION, "0").statusCode(303))).isEqualTo(one);
        bruno.asks().get(path).then().body(containsString("name=\"seen\" value=\"1\""), containsString("href=\"/desk/articles/" + one + "\""));
        assertThat(begun(sent(bruno, "Once more", SECTION, "1").statusCode(303))).isNotEqualTo(one);
    }

    @Test
    void whatCannotBeTakenIsSaidAndStaysTyped() {
        var bruno = StaffSession.as(Role.WRITER);

        sent(bruno, "", SECTION, "0").statusCode(422).body(containsString("Give the article a headline"));
        sent(bruno, "Kept as typed", "nowhere", "0").statusCode(422).body(containsString("Choose a section for the article"), containsString("value=\"Kept as typed\""));
        bruno.asks().formParam("headline", "x").formParam("nonsense", "y").post(path).then().statusCode(422);
        bruno.asks().get("/desk/announcements/999999999999").then().statusCode(404);
    }

    @Test
    void onlyWhoMayKnowOfADraftSeesThatOneWasBegun() {
        var bruno = StaffSession.as(Role.CONTRIBUTOR);
        sent(bruno, "A secret of " + headline, SECTION, "0").statusCode(303);
        var list = "/desk/announcements?find=" + headline.substring(headline.length() - 4);

        bruno.asks().get(list).then().statusCode(200).body(containsString("A secret of"));
        StaffSession.as(Role.EDITOR).asks().get(list).then().statusCode(200).body(containsString("A secret of"));
        StaffSession.as(Role.CONTRIBUTOR).asks().get(list).then().statusCode(200).body(containsString(headline), not(containsString("A secret of")));
        StaffSession.as(Role.MODERATOR).asks().get(path).then().statusCode(200).body(not(containsString("A secret of")), not(containsString("Start the article")));
        sent(StaffSession.as(Role.MODERATOR), "Not mine to write", SECTION, "0").statusCode(403);
    }

    @Test
    void aCommandFilesOneToo() {
        var out = new StringWriter();
        var line = new CommandLine(commands.get(), factory).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));

        assertThat(line.execute("start", "--section", "nowhere", announcement().id().toString())).isEqualTo(1);
        assertThat(line.execute("start", "999999999999")).isEqualTo(1);
        assertThat(line.execute("start", "--section", SECTION, announcement().id().toString())).isZero();
        assertThat(out.toString()).contains("draft: /" + SECTION + "/merger-of-two-quarries-on-");
    }

    private ValidatableResponse sent(StaffSession who, String title, String section, String seen) {
        return who.asks().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("headline", title).formParam("section", section).formParam("seen", seen).post(path).then();
    }

    private static ArticleId begun(ValidatableResponse answer) {
        var location = answer.extract().header("Location");
        return new ArticleId(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    }

    private AnnouncementLine announcement() {
        return announcements.newest(Wanted.about(List.of(first)), Before.NEWEST, 1).items().getFirst();
    }
}
