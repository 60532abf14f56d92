package org.broadtape.articles.canon;

import java.util.List;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;

/// All that an article says.
///
/// @param lists     the addresses of the pages that list it: section, topics, authors, day, instruments and companies
/// @param head      headline and standfirst
/// @param preview   the text that whoever sees the article at all may read
/// @param whole     the whole text, of which the preview is the beginning
/// @param attached  its pictures and files
public record Canonical(ArticleId id, String path, List<String> lists, Terms terms, String head, String preview, String whole, List<Attached> attached) {

    public Canonical {
        lists = List.copyOf(lists);
        attached = List.copyOf(attached);
    }

    /// Whether readers have seen it, though they do not now.
    public boolean wasOpen() {
        return terms.state() == State.WITHDRAWN || terms.state() == State.KILLED;
    }

    /// A picture or file at its address.
    public record Attached(String path, Shown shown) {
    }

    /// Where an article shows what is attached to it.
    public enum Shown {
        /// To whoever sees the article at all.
        PREVIEW(0),
        /// To whoever reads it whole.
        WHOLE(1),
        /// Not any more.
        NOWHERE(2);

        private final int closed;

        Shown(int closed) {
            this.closed = closed;
        }

        /// Whether it is kept from whoever sees that much of the article: 0 for nothing, 1 for the preview, 2 for the whole.
        public boolean isKeptFrom(int rank) {
            return rank <= closed;
        }
    }
}
