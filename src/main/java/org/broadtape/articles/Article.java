package org.broadtape.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.filing.Author;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Topic;
import org.broadtape.articles.setting.Picture;
import org.broadtape.kernel.Slug;

/// An article as its page shows it.
///
/// @param html the whole text, rendered
/// @param previewHtml the part before the preview mark, rendered
/// @param byline the text that overrides the authors' names, or empty
public record Article(ArticleId id, Slug slug, Section section, State state, String headline, String standfirst, String byline, String dateline,
        List<Author> authors, List<Topic> topics, String html, String previewHtml, int words, Optional<Picture> image, String rightsLine, String source,
        String language, String description, String canonical, boolean indexed, Terms terms, Optional<Instant> releasedAt, Instant updatedAt,
        List<Correction> corrections, int revision) {

    private static final int WORDS_PER_MINUTE = 220;

    public String path() {
        return section.path() + "/" + slug;
    }

    /// The same with its preview in place of its text, and nothing else of it.
    Article cutToPreview() {
        return new Article(id, slug, section, state, headline, standfirst, byline, dateline, authors, topics, previewHtml, previewHtml, words, image,
                rightsLine, source, language, description, canonical, indexed, terms, releasedAt, updatedAt, corrections, revision);
    }

    /// The same with other HTML for its text, such as one with present prices in it.
    public Article withHtml(String other) {
        return new Article(id, slug, section, state, headline, standfirst, byline, dateline, authors, topics, other, previewHtml, words, image,
                rightsLine, source, language, description, canonical, indexed, terms, releasedAt, updatedAt, corrections, revision);
    }

    /// Minutes to read it, at least one, at 220 words a minute.
    public int minutes() {
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }
}
