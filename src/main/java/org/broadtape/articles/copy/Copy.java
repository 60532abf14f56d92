package org.broadtape.articles.copy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.broadtape.articles.body.Body;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Everything that an editor or a wire sets of an article: what a revision keeps.
///
/// @param slug chosen, or empty to have it made from the headline
/// @param language a BCP 47 tag
/// @param description for search engines; empty to use the standfirst
/// @param canonical the address that search engines should prefer; empty for our own
public record Copy(String headline, String standfirst, Optional<Slug> slug, Byline byline, Body body, Optional<LeadImage> image, Filing filing,
        Rights rights, String language, String description, String canonical, List<Mention> mentions) {

    private static final int LONGEST_HEADLINE = 500;

    public Copy {
        mentions = List.copyOf(mentions);
        if (headline.isBlank()) {
            throw new Refused("the article has no headline; give it one", "headline");
        }
        if (headline.length() > LONGEST_HEADLINE) {
            throw new Refused("the headline has " + headline.length() + " characters; shorten it to " + LONGEST_HEADLINE, "headline");
        }
    }

    public Copy with(Rights rights) {
        return new Copy(headline, standfirst, slug, byline, body, image, filing, rights, language, description, canonical, mentions);
    }

    public Copy with(Body body) {
        return new Copy(headline, standfirst, slug, byline, body, image, filing, rights, language, description, canonical, mentions);
    }

    public Copy about(List<Mention> mentions) {
        return new Copy(headline, standfirst, slug, byline, body, image, filing, rights, language, description, canonical, mentions);
    }

    /// The same with every reference of a file, in the body and of the lead image, as `change` makes it.
    public Copy withRefs(UnaryOperator<String> change) {
        var lead = image.map(one -> new LeadImage(change.apply(one.ref()), one.alt(), one.caption(), one.credit()));
        return new Copy(headline, standfirst, slug, byline, body.withRefs(change), lead, filing, rights, language, description, canonical, mentions);
    }

    public Copy withHeadline(String headline) {
        return new Copy(headline, standfirst, slug, byline, body, image, filing, rights, language, description, canonical, mentions);
    }
}
