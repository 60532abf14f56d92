package org.broadtape.comments.following;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.roster.UponMerge;
import org.jdbi.v3.core.Jdbi;

/// What the account that goes followed, the one that stays follows; what waited for its next mail goes with that one's.
@ApplicationScoped
class FollowingMergeStore implements UponMerge {

    private final Jdbi jdbi;

    FollowingMergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> tables() {
        return Set.of("comments.following", "comments.letter", "comments.news");
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        move("insert into comments.following (member_id, article_id, thread_id, since, muted_at) select :into, article_id, thread_id, since, muted_at from comments.following where member_id = :from on conflict do nothing",
                from, into);
        move("insert into comments.news (member_id, comment_id, at) select :into, comment_id, at from comments.news where member_id = :from and letter_id is null on conflict do nothing", from, into);
        jdbi.useHandle(db -> db.execute("delete from comments.following where member_id = ?", from.value()));
        forgetLetters(from);
    }

    private void move(String sql, MemberId from, MemberId into) {
        jdbi.useHandle(db -> db.createUpdate(sql).bind("from", from.value()).bind("into", into.value()).execute());
    }

    private void forgetLetters(MemberId member) {
        jdbi.useHandle(db -> {
            db.execute("delete from comments.news where member_id = ?", member.value());
            db.execute("delete from comments.letter where member_id = ?", member.value());
        });
    }

    /// Nothing of a member is left here.
    void forget(MemberId member) {
        jdbi.useHandle(db -> db.execute("delete from comments.following where member_id = ?", member.value()));
        forgetLetters(member);
    }
}
