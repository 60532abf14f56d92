package org.broadtape.comments.following;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.comments.CommentId;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;

/// Following discussions, and not any more.
@ApplicationScoped
@Transactional
public class Following {

    private final FollowingStore store;
    private final Newsstand newsstand;
    private final Clock clock;

    Following(FollowingStore store, Newsstand newsstand, Clock clock) {
        this.store = store;
        this.newsstand = newsstand;
        this.clock = clock;
    }

    /// A member follows the thread in which a comment stands, or all of its discussion, or mutes it.
    ///
    /// @param discussion whether all of it is meant
    /// @throws NotFound where they see no such comment
    public void choose(MemberId member, Viewer viewer, CommentId comment, boolean discussion, boolean wanted) {
        var thread = store.visible(comment).orElseThrow(() -> new NotFound("comment " + comment.value()));
        newsstand.at(thread.article(), viewer);
        var what = discussion ? Followed.discussion(thread.article()) : thread;
        if (wanted) {
            follow(member, what);
        } else {
            mute(member, what);
        }
    }

    /// They are told of new comments there, as far as they may see them when the mail is made.
    public void follow(MemberId member, Followed what) {
        store.put(member, what, clock.instant());
    }

    /// They are not told of it any more, also where they comment in it again.
    public void mute(MemberId member, Followed what) {
        store.mute(member, what, clock.instant());
    }

    @Transactional(TxType.SUPPORTS)
    public Follows of(MemberId member, ArticleId article) {
        return store.of(member, article);
    }
}
