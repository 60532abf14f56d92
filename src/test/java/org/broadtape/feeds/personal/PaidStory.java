package org.broadtape.feeds.personal;

import java.util.List;

import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Copy;
import org.broadtape.kernel.Slug;

/// A story of which most see the first paragraph alone.
final class PaidStory {

    static final String BEHIND = "The smelter has not paid its suppliers since March";

    private PaidStory() {
    }

    static Copy of(String headline, Slug tier) {
        var story = Cast.story(headline);
        var body = Body.of(List.of(Paragraph.of("Stocks doubled."), new PreviewMark(), Paragraph.of(BEHIND + ".")));
        return new Copy(story.headline(), story.standfirst(), story.slug(), story.byline(), body, story.image(), story.filing(), Cast.from(new AccessLevel.FromTier(tier)),
                story.language(), story.description(), story.canonical(), story.mentions());
    }
}
