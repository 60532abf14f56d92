package org.broadtape.desk.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.history.By;
import org.broadtape.articles.images.Images;
import org.broadtape.doors.images.Fixtures;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.audit.AuditFilter;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Articles at the desk, in every state and for every role (Ghost's CVE-2023-26510: a contributor read the drafts of others).
@QuarkusTest
class NewsfileTests {

    private final String name = "Tin " + UUID.randomUUID();

    @Inject
    Articles articles;

    @Inject
    Images images;

    @Inject
    Audit audit;

    @Test
    void everyStateHasItsListAndTheReasonStandsThere() {
        var editor = StaffSession.as(Role.EDITOR);
        file("draft", new Fate.Draft());
        file("held", new Fate.Hold("its embargo is unreadable"));
        file("scheduled", new Fate.Schedule(Instant.now().plus(1, ChronoUnit.DAYS)));
        file("released", new Fate.Release(Instant.now()));
        articles.withdraw(file("withdrawn", new Fate.Release(Instant.now())), BRUNO);
        articles.kill(file("killed", new Fate.Release(Instant.now())), "a hoax", BRUNO);

        for (var state : List.of("draft", "held", "scheduled", "released", "withdrawn", "killed")) {
            var page = list(editor, state);
            assertThat(page).as(state).contains(name + " " + state).contains(">" + state + "</span>");
            assertThat(page.split(name, -1)).as("no other in %s", state).hasSize(2);
        }
        assertThat(list(editor, "held")).contains("its embargo is unreadable");
        assertThat(list(editor, "scheduled")).contains("opens <time");
        assertThat(editor.asks().get("/desk/articles?state=anything").statusCode()).isEqualTo(404);
        assertThat(editor.asks().get("/desk/articles?before=whenever").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotReleasedIsReadWholeWithItsHistory() {
        var id = file("held", new Fate.Hold("over its source"));
        articles.revise(id, Cast.story(name + " anew", "Second thoughts."), BRUNO, "second thoughts");

        var page = StaffSession.as(Role.WRITER).asks().get("/desk/articles/" + id).asString();

        assertThat(page).contains("Second thoughts.").contains("over its source").contains("Not released.").contains("second thoughts").contains("revision 2")
                .contains("Bruno Almeida").contains("revision 1");
    }

    @Test
    void aChangeOfStateIsPartOfTheHistory() {
        var id = file("withdrawn", new Fate.Release(Instant.now()));
        articles.withdraw(id, BRUNO);

        assertThat(StaffSession.as(Role.EDITOR).asks().get("/desk/articles/" + id).asString()).contains("<li>withdrawn<br>").contains("released on commit");
    }

    @Test
    void eachReadingAndEachListOfUnreleasedHeadlinesIsWrittenDown() {
        var bruno = StaffSession.as(Role.EDITOR);
        var draft = file("draft", new Fate.Draft());
        var open = file("released", new Fate.Release(Instant.now()));

        list(bruno, "draft");
        list(bruno, "released");
        bruno.asks().get("/desk/articles/" + draft);
        bruno.asks().get("/desk/articles/" + open);

        assertThat(recorded(bruno)).extracting(AuditEntry::what, AuditEntry::subject).containsExactly(
                org.assertj.core.groups.Tuple.tuple("unreleased text read", "article/" + draft),
                org.assertj.core.groups.Tuple.tuple("unreleased headlines listed", "articles/draft"));
        assertThat(recorded(bruno).getLast().detail()).contains("article/" + draft);
    }

    @Test
    void aContributorFindsTheirOwnDraftsAndNothingOfOthers() {
        var contributor = StaffSession.as(Role.CONTRIBUTOR);
        var own = articles.file(Cast.story(name + " own", "Mine."), new Fate.Draft(), new By("Bruno Almeida", Optional.of(contributor.member())));
        var others = file("draft", new Fate.Draft());
        var held = file("held", new Fate.Hold("over nothing"));

        assertThat(contributor.asks().get("/desk/articles").asString()).contains(name + " own").contains("your own").doesNotContain(name + " draft");
        for (var state : List.of("draft", "held", "scheduled", "withdrawn", "killed", "own", "conflict")) {
            assertThat(list(contributor, state)).as(state).doesNotContain(name + " draft").doesNotContain(name + " held");
        }
        assertThat(contributor.asks().get("/desk/articles/" + own).asString()).contains("Mine.");
        for (var closed : List.of(others, held, new ArticleId(Long.MAX_VALUE / 100))) {
            assertThat(contributor.asks().get("/desk/articles/" + closed).statusCode()).as("%s is as if absent", closed).isEqualTo(404);
        }
    }

    @Test
    void picturesOfADraftAreShownAtTheDeskToWhoMayReadItAndNowhereElse() throws IOException {
        var plain = Cast.story(name + " with a picture", "Text.");
        var picture = Optional.of(new LeadImage(images.store(Fixtures.file(700, 400, "jpg")).ref(), "Cranes", "The cranes at night", ""));
        var draft = articles.file(new Copy(plain.headline(), plain.standfirst(), plain.slug(), plain.byline(), plain.body(), picture, plain.filing(), plain.rights(), plain.language(),
                plain.description(), plain.canonical(), plain.mentions()), new Fate.Draft(), BRUNO);
        var editor = StaffSession.as(Role.EDITOR);

        var page = editor.asks().get("/desk/articles/" + draft).asString();
        var path = page.replaceAll("(?s).*(/desk/media/[0-9]+/640\\.(?:webp|jpg)).*", "$1");

        assertThat(page).contains("The cranes at night").doesNotContain("\"/media/").doesNotContain(" /media/");
        assertThat(editor.asks().get(path).statusCode()).isEqualTo(200);
        assertThat(editor.asks().get(path).header("Cache-Control")).contains("no-store");
        assertThat(StaffSession.as(Role.CONTRIBUTOR).asks().get(path).statusCode()).isEqualTo(404);
        assertThat(StaffSession.as().asks().get(path).statusCode()).isEqualTo(403);
        assertThat(editor.asks().get(path.replace("/desk", "")).statusCode()).as("its own address is a reader's").isEqualTo(404);
    }

    @Test
    void aModeratorSeesWhatIsPublicAlone() {
        var chen = StaffSession.as(Role.MODERATOR);
        var draft = file("draft", new Fate.Draft());
        var open = file("released", new Fate.Release(Instant.now()));

        assertThat(list(chen, "draft")).contains("There is nothing here that is open to you.");
        assertThat(list(chen, "released")).contains(name + " released");
        assertThat(chen.asks().get("/desk/articles/" + draft).statusCode()).isEqualTo(404);
        assertThat(chen.asks().get("/desk/articles/" + open).statusCode()).isEqualTo(200);
        assertThat(recorded(chen)).isEmpty();
    }

    @Test
    void whatHasExpiredIsClosedAgain() {
        var id = articles.file(Cast.story(name + " past", "Was.").with(Cast.expiring(Instant.now().minusSeconds(60))), new Fate.Release(Instant.now().minusSeconds(3600)), BRUNO);

        assertThat(StaffSession.as(Role.CONTRIBUTOR).asks().get("/desk/articles/" + id).statusCode()).isEqualTo(404);
        assertThat(StaffSession.as(Role.EDITOR).asks().get("/desk/articles/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsHeldWaitsOnTheStartPageOfWhoMayReadIt() {
        file("held", new Fate.Hold("over its source"));

        assertThat(StaffSession.as(Role.EDITOR).asks().get("/desk").asString()).contains("held articles").contains("/desk/articles?state=held");
        assertThat(StaffSession.as(Role.MODERATOR).asks().get("/desk").asString()).contains("Nothing waits for you.");
    }

    private ArticleId file(String state, Fate fate) {
        return articles.file(Cast.story(name + " " + state, "All there is."), fate, BRUNO);
    }

    private static String list(StaffSession session, String state) {
        return session.asks().get("/desk/articles?state=" + state).asString();
    }

    private List<AuditEntry> recorded(StaffSession session) {
        return audit.entries(Actor.OPERATOR, new AuditFilter(session.member().toString(), "", "", Optional.empty(), Optional.empty()), Long.MAX_VALUE, 20).stream()
                .filter(entry -> entry.what().startsWith("unreleased")).toList();
    }
}
