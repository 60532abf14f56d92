package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.canon.Canon;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Said;
import org.broadtape.comments.Speaking;
import org.broadtape.comments.canon.CommentCanon;
import org.broadtape.comments.following.Followed;
import org.broadtape.comments.following.Following;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Discussions, permalinks, reports, appeals, revisions, the account, mails and the download, read as everybody: what is held, rejected or withdrawn, and what
/// stands under an article that is not for its reader, is nowhere.
@QuarkusTest
class CommentLeakTests {

    private static final Slug WALKED = new Slug("walked");

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    CommentCanon said;

    @Inject
    Following following;

    @Inject
    Grants grants;

    @Inject
    Canon canon;

    @Inject
    LeakCheck check;

    private final StaffSession ada = StaffSession.as();
    private final StaffSession dineo = Speaking.called("Dineo");

    @BeforeEach
    void tier() {
        TestTiers.above(WALKED, "Walked", Entitlements.NONE);
    }

    @Test
    void nobodyReadsWhatIsNotShownNorWhatStandsUnderWhatTheyDoNotSee() {
        var open = discussed(story("One that is talked over openly"));
        var gold = discussed(story("One that is talked over by those who pay").with(Cast.from(new AccessLevel.FromTier(WALKED))));
        var killed = discussed(story("One that was talked over until it was killed"));
        articles.kill(killed, "a hoax", BRUNO);
        var withdrawn = discussed(story("One that was talked over and taken back"));
        articles.withdraw(withdrawn, BRUNO);
        var draft = articles.file(story("One that is not released and talked over"), new Fate.Draft(), BRUNO);
        Said.under(draft, dineo.member(), words("said under a draft that nobody may see"));
        var all = List.of(open, gold, killed, withdrawn, draft);

        var askers = List.of(asker(Role.EDITOR), asker(Role.MODERATOR), reader(ada), reader(dineo));
        var walked = check.walk("http://localhost:" + RestAssured.port, canon.these(all, Actor.OPERATOR), said.under(all, 20, Actor.OPERATOR), askers);

        assertThat(walked.leaks()).isEmpty();
        assertThat(walked.silent()).isEmpty();
        assertThat(walked.comments()).isEqualTo(17);
        assertThat(walked.exits()).isGreaterThan(100);
        assertThat(StaffSession.anyone().get(path(open) + "/comments").asString()).contains("openly shown for all of us to read");
    }

    @Test
    void everyCountIsThatOfWhatItsReaderSees() {
        var open = discussed(story("One whose comments are counted"));
        var draft = articles.file(story("One that nobody counts under"), new Fate.Draft(), BRUNO);
        Said.under(draft, dineo.member(), words("said where nobody counts"));
        for (var asker : List.of(StaffSession.anyone(), ada.asks(), dineo.asks(), StaffSession.as(Role.MODERATOR).asks())) {
            asker.get(path(open) + "/comments?part=thread").then().statusCode(200).body(containsString("1 comment<"));
        }
        StaffSession.anyone().accept("application/json").get(path(open) + "/comments/live?after=0").then().body("count", equalTo(1));
        ada.asks().accept("application/json").get(path(open) + "/comments/live?after=0").then().body("count", equalTo(1));
        for (var asker : List.of(StaffSession.anyone(), ada.asks(), dineo.asks())) {
            asker.accept("application/json").get(path(draft) + "/comments/live?after=0").then().statusCode(404);
        }
    }

    @Test
    void theDownloadHasOnesOwnWordsAndNobodyElses() {
        discussed(story("One whose comments are taken along"));
        var taken = ada.asks().post("/account/download").then().statusCode(200).extract().asString();

        assertThat(taken).contains("rejected because somebody said that it was wrong").doesNotContain("openly shown for all of us to read", "put aside until Chen has turned it over twice");
    }

    /// Under it: one comment that is shown, one held, one withdrawn, and Ada's that is rejected, which was shown before. Ada follows.
    private ArticleId discussed(Copy copy) {
        var article = Speaking.forAll(articles.file(copy, new Fate.Release(Instant.now()), BRUNO));
        var writer = Speaking.called("Dineo");
        grants.give(Actor.OPERATOR, writer.member(), Giving.byHand(WALKED, Optional.empty(), "a test", true));
        following.follow(ada.member(), new Followed(article, 0));
        Speaking.says(writer, article, words("openly shown for all of us to read"));
        Speaking.waits(writer, article, words("put aside until Chen has turned it over twice"));
        comments.withdraw(Speaking.says(writer, article, words("withdrawn by whoever had written it before")), Speaking.speaker(writer));
        Said.hidden(Said.under(article, ada.member(), words("rejected because somebody said that it was wrong")), article);
        return article;
    }

    private static String words(String what) {
        return "This of all was " + what + " in " + UUID.randomUUID();
    }

    private String path(ArticleId article) {
        return articles.called(article).path();
    }

    private static Asker reader(StaffSession session) {
        return new Asker("member " + session.member(), new Viewer.Reader(session.member(), Set.of(Tier.FREE), Optional.empty()), Map.of("Cookie", "session=" + session.token().text()));
    }

    private static Asker asker(Role role) {
        var session = StaffSession.as(role);
        var actor = new Actor(Optional.of(session.member()), "Bruno Almeida", Set.of(role), "");
        return new Asker("a " + role.inWords(), new Viewer.Staff(actor, Optional.empty()), Map.of("Cookie", "session=" + session.token().text()));
    }
}
