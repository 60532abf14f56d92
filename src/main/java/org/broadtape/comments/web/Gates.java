package org.broadtape.comments.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.comments.rule.Say;
import org.broadtape.comments.rule.Why;

/// Turns the answer to who may comment into a sentence with its ways on.
@ApplicationScoped
class Gates {

    private final CommentMessages words;
    private final Why why;

    Gates(CommentMessages words, Why why) {
        this.words = words;
        this.why = why;
    }

    Gate of(Say say, Article article) {
        return new Gate(why.not(say), switch (say) {
            case Say.SignedOut(var tier) -> tier.isEmpty() ? List.of(signIn(article)) : List.of(signIn(article), membership());
            case Say.TierTooLow _, Say.CannotRead _ -> List.of(membership());
            case Say.Nameless _ -> List.of(new Gate.Way(words.chooseName(), "/account"));
            case Say.MaySay _, Say.Banned _, Say.Muted _, Say.Closed _, Say.TooNew _, Say.Nobody _ -> List.of();
        });
    }

    private Gate.Way signIn(Article article) {
        return new Gate.Way(words.signIn(), "/sign-in?next=" + URLEncoder.encode(article.path() + "/comments", StandardCharsets.UTF_8));
    }

    private Gate.Way membership() {
        return new Gate.Way(words.membership(), "/membership");
    }
}
