package org.broadtape.comments.moderation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.comments.moderation.queue.Case;
import org.broadtape.comments.moderation.queue.Queue.Counts;
import org.broadtape.comments.moderation.queue.View;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;

/// The queue: what waits, with what one needs to decide.
///
/// @param done    what was done by the form before; empty for nothing
/// @param left    sentences about what was not
/// @param problem what was wrong with the form; empty for nothing
public record ModerationPage(View view, Counts counts, List<Entry> entries, Optional<Long> next, String done, List<String> left, String problem) {

    public ModerationPage {
        entries = List.copyOf(entries);
        left = List.copyOf(left);
    }

    public record Entry(Case waiting, Optional<Article> article, String writer, String answered) {

        static Entry of(Case waiting, Map<ArticleId, Article> articles, Map<MemberId, Member> members) {
            return new Entry(waiting, Optional.ofNullable(articles.get(waiting.article())), name(waiting.member(), waiting.name(), members),
                    waiting.parent().map(parent -> name(parent.member(), parent.name(), members)).orElse(""));
        }

        private static String name(Optional<MemberId> member, String imported, Map<MemberId, Member> members) {
            return member.flatMap(id -> Optional.ofNullable(members.get(id))).map(Member::publicName).orElse(imported);
        }

        public String joined() {
            return waiting.member().map(MemberId::toString).orElse("came along with a site");
        }

        public long member() {
            return waiting.member().map(MemberId::value).orElse(0L);
        }
    }

    public List<View> views() {
        return Arrays.asList(View.values());
    }

    public int waiting(View view) {
        return switch (view) {
            case HELD -> counts.held();
            case REPORTED -> counts.reported();
            case APPEALED -> counts.appealed();
            case REJECTED, ALL -> 0;
        };
    }

    public String path() {
        return "/desk/moderation?view=" + view.word();
    }
}
