package org.broadtape.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.members.StaffSession;
import org.broadtape.members.roster.Note;
import org.broadtape.members.roster.Notes;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What was typed into a form is not lost when its sender is not signed in any more, or must show a second proof (again) first.
@QuarkusTest
class KeptFormTests {

    private static final String WORDS = "Called twice.\nAsks for <b>Insider Gold</b> & \"a receipt\".";

    @Inject
    Articles articles;

    @Inject
    Notes notes;

    @Inject
    Sessions sessions;

    @Inject
    Jdbi jdbi;

    @Test
    void aNoteOfStaffWithoutTheirFactorComesBackWholeAndIsTakenWhenItIsSentAgain() {
        var ada = StaffSession.as();
        var path = "/desk/members/" + ada.member().value() + "/notes";
        var chen = StaffSession.withoutFactor(Role.MODERATOR);

        var kept = form(chen.asks()).formParam("note", WORDS).post(path);

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.header("Cache-Control")).contains("no-store");
        assertThat(kept.asString()).contains("This asks for your second proof again", "href=\"/sign-in/factor\" target=\"_blank\"", "action=\"" + path + "\"", "role=\"alert\"",
                "<textarea id=\"kept-1\" name=\"note\" rows=\"8\">\nCalled twice.\nAsks for &lt;b&gt;Insider Gold&lt;/b&gt; &amp; &quot;a receipt&quot;.</textarea>").doesNotContain("<b>Insider");
        assertThat(notes.of(ada.member())).isEmpty();

        var shown = new StaffSession(chen.member(), sessions.renewed(sessions.of(chen.token()).orElseThrow(), true));
        assertThat(form(shown.asks()).formParam("note", WORDS).post(path).statusCode()).isEqualTo(303);
        assertThat(notes.of(ada.member())).extracting(Note::text).containsExactly(WORDS);
    }

    @Test
    void aCommentOfWhoIsNotSignedInAnyMoreIsStillThere() {
        var path = articles.called(articles.file(story("Kept " + UUID.randomUUID()), new Fate.Release(Instant.now()), BRUNO)).path() + "/comments";
        var ada = StaffSession.as();
        sessions.endAll(ada.member());

        var kept = form(ada.asks()).formParam("text", "Tungsten is not gold.").formParam("submission", UUID.randomUUID().toString()).post(path);

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.asString()).contains("You are not signed in any more", "href=\"/sign-in\" target=\"_blank\"", "action=\"" + path + "\"", "name=\"text\" value=\"Tungsten is not gold.\"",
                "name=\"submission\"");
    }

    /// ASVS 7.5.3 for what acts: the factor was shown, but too long ago.
    @Test
    void aRightThatAsksAgainKeepsTheFormToo() {
        var dana = StaffSession.as(Role.PUBLISHER);
        jdbi.useHandle(db -> db.execute("update members.session set factor_at = factor_at - interval '901 seconds' where member_id = ?", dana.member().value()));

        var kept = form(dana.asks()).formParam("filter", "tier:free").post("/desk/members/exports");

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.asString()).contains("name=\"filter\" value=\"tier:free\"", "/sign-in/factor");
    }

    @Test
    void aSecretIsNeverPutIntoAPageAgainAndAnEmptyFormLeadsOn() {
        var password = form(StaffSession.anyone().header("Sec-Fetch-Site", "same-origin")).formParam("password", "tulip gravel mandate").formParam("current", "").post("/account/password");
        assertThat(password.statusCode()).isEqualTo(303);
        assertThat(password.header("Location")).endsWith("/sign-in");
        assertThat(password.asString()).doesNotContain("tulip");

        assertThat(form(StaffSession.withoutFactor(Role.MODERATOR).asks()).formParam("note", " ").post("/desk/members/1/notes").header("Location")).endsWith("/sign-in/factor");
    }

    private static RequestSpecification form(RequestSpecification asked) {
        return asked.contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
