package org.broadtape.comments.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.comments.CommentShown;
import org.broadtape.comments.Said;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Parcel;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.account.Notifications;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Who is told of which comment: promised in the ledger, made when it is sent.
@QuarkusTest
@TestTransaction
class FollowingTests {

    @Inject
    Replies replies;

    @Inject
    CommentLetters letters;

    @Inject
    Following following;

    @Inject
    FollowingStore store;

    @Inject
    Members members;

    @Inject
    Articles articles;

    @Inject
    Notifications notifications;

    @Inject
    Deliveries deliveries;

    @Inject
    org.broadtape.jobs.Timers timers;

    @Inject
    Jdbi jdbi;

    @Test
    void whoCommentsIsToldOfTheAnswer() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var question = said(article, ada, 0, "Is copper done?");

        said(article, member("Chen"), question, "By no means.\n\nLook at the stocks.");

        var mail = mail(ada);
        assertThat(mail.subject()).isEqualTo("Chen answered you: Copper that is followed");
        assertThat(mail.text()).contains("Chen wrote on ", ", in answer to you:", "> By no means.", "> Look at the stocks.", "Open the comment:\nhttp", "/comments/", "Mute this thread:\nhttp", "/following/");
        assertThat(mail.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click").containsEntry("Auto-Submitted", "auto-generated")
                .hasEntrySatisfying("List-Unsubscribe", link -> assertThat(link).startsWith("<http").contains("/following/"));
        assertThat(mail.html()).contains("<blockquote").contains("Look at the stocks.");
    }

    @Test
    void nobodyIsToldOfTheirOwnComment() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        said(article, ada, said(article, ada, 0, "First."), "And another thing.");

        assertThat(promised(ada)).isEmpty();
    }

    @Test
    void whatHappensInOtherThreadsIsForThoseWhoFollowTheWholeDiscussion() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var dineo = member("Dineo");
        said(article, ada, 0, "A thread.");
        following.follow(dineo, Followed.discussion(article));

        said(article, member("Chen"), 0, "Another thread.");

        assertThat(promised(ada)).isEmpty();
        assertThat(mail(dineo).subject()).isEqualTo("Chen commented on “Copper that is followed”");
    }

    @Test
    void whatFollowsWithinTheHourComesInOneMailAtItsEnd() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var question = said(article, ada, 0, "Is copper done?");
        var chen = member("Chen");
        for (var text : List.of("First.", "Second.", "Third.")) {
            said(article, chen, question, text);
        }
        assertThat(promised(ada)).hasSize(1);
        assertThat(timers.instant("comment-digest", ada.value())).isPresent();

        replies.due(ada.value());

        assertThat(promised(ada)).hasSize(2);
        var digest = mail(ada);
        assertThat(digest.subject()).isEqualTo("2 new comments where you follow");
        assertThat(digest.text()).contains("> Second.", "> Third.", "Open the discussion of “Copper that is followed”:", "Mute the thread that Chen began").doesNotContain("> First.");
        replies.due(ada.value());
        assertThat(promised(ada)).as("nothing waits any more").hasSize(2);
    }

    @Test
    void aCommentIsToldOnceHoweverOftenItsEventIsHeard() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var answer = said(article, member("Chen"), said(article, ada, 0, "Well?"), "Yes.");
        replies.on(new CommentShown(answer, article.value()));

        assertThat(promised(ada)).hasSize(1);
        assertThat(timers.instant("comment-digest", ada.value())).isEmpty();
    }

    @Test
    void whoHasMutedTheThreadIsNotToldAlsoOfWhatWasPromised() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var question = said(article, ada, 0, "Is copper done?");
        said(article, member("Chen"), question, "By no means.");
        following.mute(ada, new Followed(article, question));

        assertThat(content(ada)).isEqualTo(new Content.None("nothing of it is to be seen by the member any more"));
        said(article, ada, question, "I come back.");
        said(article, member("Dineo"), question, "So do I.");
        assertThat(promised(ada)).hasSize(1);
    }

    @Test
    void aMutedThreadIsSilentWithinADiscussionThatIsFollowed() {
        var article = released(Rights.OWN);
        var dineo = member("Dineo");
        var question = said(article, member("Ada"), 0, "Is copper done?");
        following.follow(dineo, Followed.discussion(article));
        following.mute(dineo, new Followed(article, question));

        said(article, member("Chen"), question, "By no means.");

        assertThat(promised(dineo)).isEmpty();
        assertThat(following.of(dineo, article).thread(question)).isFalse();
        assertThat(following.of(dineo, article).thread(question + 1)).isTrue();
    }

    @Test
    void aCommentThatIsHiddenMeanwhileIsInNoMail() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var answer = said(article, member("Chen"), said(article, ada, 0, "Well?"), "Libel.");
        jdbi.useHandle(db -> db.execute("update comments.comment set state = 'REJECTED' where id = ?", answer));

        assertThat(content(ada)).isInstanceOf(Content.None.class);
    }

    @Test
    void ofADigestOnlyWhatIsStillVisibleIsTold() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var chen = member("Chen");
        var question = said(article, ada, 0, "Well?");
        said(article, chen, question, "One.");
        said(article, chen, question, "Two.");
        var third = said(article, chen, question, "Three, withdrawn.");
        replies.due(ada.value());
        jdbi.useHandle(db -> db.execute("update comments.comment set state = 'WITHDRAWN' where id = ?", third));

        assertThat(mail(ada).text()).contains("> Two.").doesNotContain("Three");
    }

    @Test
    void ofAnArticleThatWasTakenBackNothingIsTold() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        said(article, member("Chen"), said(article, ada, 0, "Well?"), "Yes.");
        articles.kill(article, "wrong company", BRUNO);

        assertThat(content(ada)).isInstanceOf(Content.None.class);
    }

    @Test
    void ofWhatMayNotLeaveByMailNothingIsTold() {
        var article = released(Cast.onlyOn(Channel.SITE));
        var ada = member("Ada");
        said(article, member("Chen"), said(article, ada, 0, "Well?"), "Yes.");

        assertThat(content(ada)).isInstanceOf(Content.None.class);
    }

    @Test
    void whoseArticleIsForAHigherTierIsToldOfItAsFarAsTheyMaySeeIt() {
        var article = released(Cast.from(AccessLevel.MEMBERS));
        var ada = member("Ada");
        said(article, member("Chen"), said(article, ada, 0, "Well?"), "Yes.");

        assertThat(mail(ada).subject()).startsWith("Chen answered you");
    }

    @Test
    void whoWantsNoSuchMailsGetsNoneAndFollowsNothingByCommenting() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        notifications.choose(ada, ReplyNotice.REASON, Notifications.MAIL, false);
        said(article, member("Chen"), said(article, ada, 0, "Well?"), "Yes.");

        assertThat(promised(ada)).isEmpty();
        assertThat(following.of(ada, article)).isEqualTo(Follows.NOTHING);
    }

    @Test
    void whoHasSwitchedThemOffOrWasBannedMeanwhileGetsNone() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        var dineo = member("Dineo");
        var question = said(article, ada, 0, "Well?");
        following.follow(dineo, new Followed(article, question));
        said(article, member("Chen"), question, "Yes.");
        notifications.choose(ada, ReplyNotice.REASON, Notifications.MAIL, false);
        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", dineo.value()));

        assertThat(content(ada)).isEqualTo(new Content.None("the member is told of nothing any more"));
        assertThat(content(dineo)).isEqualTo(new Content.None("the member is told of nothing any more"));
    }

    @Test
    void whatWaitsForAModeratorIsToldToNobodyBeforeItIsShown() {
        var article = released(Rights.OWN);
        var ada = member("Ada");
        said(article, ada, 0, "Well?");
        var held = Said.held(article, member("Chen"), "Suspect.");
        replies.on(new CommentShown(held, article.value()));

        assertThat(promised(ada)).isEmpty();
    }

    private ArticleId released(Rights rights) {
        Copy copy = story("Copper that is followed").with(rights);
        return articles.file(copy, new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private MemberId member(String name) {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), name, "test").id();
    }

    /// A visible comment whose event was heard.
    private long said(ArticleId article, MemberId by, long parent, String text) {
        var id = parent == 0 ? Said.under(article, by, text) : Said.inAnswerTo(parent, article, by, text);
        replies.on(new CommentShown(id, article.value()));
        return id;
    }

    private List<Delivery> promised(MemberId member) {
        return deliveries.of(member.toString(), 10);
    }

    private Content content(MemberId member) {
        var delivery = promised(member).getFirst();
        return letters.of(new Parcel(delivery.id(), 1, delivery.reason(), delivery.subject(), delivery.version(), "", delivery.recipient(), delivery.channel(), delivery.address(),
                delivery.destination(), 1, 1, Instant.now()));
    }

    private Content.Mail mail(MemberId member) {
        return (Content.Mail) content(member);
    }
}
