package org.broadtape.comments.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.broadtape.articles.ArticleId;

/// What every node is told: that something changed in an article's discussion.
///
/// @param comments that have become visible, as far as they fit
record LiveNotice(ArticleId article, List<Long> comments) {

    private static final int MOST = 300;

    LiveNotice {
        comments = List.copyOf(comments.subList(0, Math.min(comments.size(), MOST)));
    }

    static LiveNotice read(String text) {
        var numbers = new ArrayList<>(Arrays.stream(text.split(" ")).map(Long::valueOf).toList());
        return new LiveNotice(new ArticleId(numbers.removeFirst()), numbers);
    }

    String text() {
        return article + comments.stream().map(comment -> " " + comment).collect(Collectors.joining());
    }
}
