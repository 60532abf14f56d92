package org.broadtape.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.votes.Votes;
import org.broadtape.members.Member;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.account.Leaving;
import org.broadtape.members.account.Profiles;
import org.broadtape.members.roster.Merging;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a node remembers of a discussion is never older than what was changed, there or on another node. Both have read it before each change.
@QuarkusTest
class RecentTreesTests {

    @Inject
    ThreadStore store;

    @Inject
    CommentStore commentStore;

    @Inject
    DiscussionStore discussions;

    @Inject
    Members members;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    Threads here;

    @Inject
    Comments comments;

    @Inject
    Articles articles;

    @Inject
    Votes votes;

    @Inject
    Profiles profiles;

    @Inject
    Leaving leaving;

    @Inject
    Merging merging;

    private Threads elsewhere;
    private ArticleId article = new ArticleId(0);
    private final StaffSession ada = Speaking.called("Ada");
    private final StaffSession chen = Speaking.called("Chen");

    @BeforeEach
    void twoNodes() {
        elsewhere = new Threads(store, commentStore, discussions, members, new RecentTrees(transactions));
        article = Speaking.forAll(articles.file(story("Copper that is remembered"), new Fate.Release(Instant.now()), BRUNO));
        assertThat(shown()).isEmpty();
    }

    @Test
    void theFirstCommentIsThereAtOnceAndSoIsWhatModeratorsDoToIt() {
        var id = says(ada, "The first.");
        assertThat(shown()).containsExactly("Ada: The first.");
        comments.hold(id);
        assertThat(shown()).isEmpty();
        comments.approve(id);
        assertThat(shown()).containsExactly("Ada: The first.");
        comments.reject(id);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatItsWriterAndOtherReadersDoToACommentIsThereAtOnce() {
        var id = says(ada, "As it was.");
        assertThat(shown()).containsExactly("Ada: As it was.");
        comments.edit(id, Speaking.speaker(ada), "As it is.");
        assertThat(shown()).containsExactly("Ada: As it is.");
        votes.choose(id, Speaking.speaker(chen), true);
        assertThat(shown()).containsExactly("Ada: As it is. +1");
        votes.choose(id, Speaking.speaker(chen), false);
        assertThat(shown()).containsExactly("Ada: As it is.");
        comments.withdraw(id, Speaking.speaker(ada));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aPinnedCommentLeadsAtOnce() {
        var first = says(ada, "First.");
        says(chen, "Second.");
        assertThat(shown()).containsExactly("Chen: Second.", "Ada: First.");
        comments.pin(article, Optional.of(first));
        assertThat(shown()).containsExactly("Ada: First.", "Chen: Second.");
        comments.pin(article, Optional.empty());
        assertThat(shown()).containsExactly("Chen: Second.", "Ada: First.");
    }

    @Test
    void aWriterWhoIsCalledOtherwiseIsSoAtOnce() {
        says(ada, "Said as Ada.");
        assertThat(shown()).containsExactly("Ada: Said as Ada.");
        profiles.rename(ada.member(), "Ada Osei");
        assertThat(shown()).containsExactly("Ada Osei: Said as Ada.");
    }

    @Test
    void whoHasLeftIsNamedNoMoreAtOnceAndTheirVotesAreGone() {
        says(ada, "Said as Ada.");
        votes.choose(says(chen, "Valued by Ada."), Speaking.speaker(ada), true);
        assertThat(shown()).containsExactly("Chen: Valued by Ada. +1", "Ada: Said as Ada.");
        leaving.begin(ada.member(), 0, "192.0.2.7");
        leaving.due(ada.member().value());
        assertThat(shown()).containsExactly("Chen: Valued by Ada.", "A former member: Said as Ada.");
    }

    @Test
    void whatWasSaidUnderAnAccountThatBecameAnotherIsSaidUnderThatOne() {
        says(ada, "Said as Ada.");
        assertThat(shown()).containsExactly("Ada: Said as Ada.");
        merging.merge(Actor.OPERATOR, ada.member(), chen.member());
        assertThat(shown()).containsExactly("Chen: Said as Ada.");
    }

    @Test
    void whatIsRolledBackIsRememberedByNobody() {
        var id = says(ada, "Still here.");
        assertThat(shown()).containsExactly("Ada: Still here.");
        QuarkusTransaction.begin();
        try {
            comments.hold(id);
            assertThat(shown(here)).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
        comments.edit(id, Speaking.speaker(ada), "Here with other words.");
        assertThat(shown()).containsExactly("Ada: Here with other words.");
    }

    private CommentId says(StaffSession by, String words) {
        return Speaking.says(by, article, words);
    }

    /// The same on both.
    private List<String> shown() {
        var there = shown(elsewhere);
        assertThat(shown(here)).isEqualTo(there);
        return there;
    }

    private List<String> shown(Threads node) {
        var tree = node.under(article, Order.NEWEST, Optional.empty());
        return tree.comments().map(comment -> line(Objects.requireNonNull(tree.writers().get(comment.member().orElseThrow())), comment)).toList();
    }

    private static String line(Member writer, Comment comment) {
        return writer.publicName() + ": " + comment.source() + (comment.votes() > 0 ? " +" + comment.votes() : "");
    }
}
