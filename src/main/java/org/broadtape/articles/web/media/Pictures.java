package org.broadtape.articles.web.media;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

import org.broadtape.articles.body.rendering.PictureHtml;
import org.broadtape.articles.images.Portrait;
import org.broadtape.articles.images.Widths;
import org.broadtape.articles.setting.Picture;

/// Pictures at the widths at which a page sets them.
@TemplateExtension
public final class Pictures {

    private static final String LEAD = "(min-width: 80rem) 58rem, (min-width: 70rem) 73vw, 100vw";
    private static final String FRONT = "(min-width: 80rem) 36rem, (min-width: 45rem) 66vw, 100vw";
    private static final String COLUMN = "(min-width: 70rem) 18rem, (min-width: 45rem) 33vw, 100vw";
    private static final String HALF = "(min-width: 70rem) 34rem, (min-width: 45rem) 55vw, 100vw";

    private Pictures() {
    }

    /// Over the text of its article; the first thing to be seen.
    static RawString lead(Picture picture) {
        return set(picture, picture.alt(), LEAD, true);
    }

    /// The same as text, for the desk.
    public static String whole(Picture picture) {
        return lead(picture).getValue();
    }

    /// At the head of the front page. The headline beside it is the link, so that it says nothing itself.
    static RawString front(Picture picture) {
        return set(picture, "", FRONT, true);
    }

    /// Over half the paper.
    static RawString half(Picture picture) {
        return set(picture, "", HALF, false);
    }

    /// In one column of the paper, or small in a list.
    static RawString column(Picture picture) {
        return set(picture, "", COLUMN, false);
    }

    /// Round and small, beside what somebody has written. Where their name stands beside it, it says nothing itself.
    static RawString small(Portrait portrait) {
        return portrait(portrait, "", "4rem");
    }

    /// On the author's own page.
    static RawString large(Portrait portrait) {
        return portrait(portrait, portrait.alt(), "(min-width: 50rem) 9rem, 18vw");
    }

    private static RawString portrait(Portrait portrait, String alt, String sizes) {
        return new RawString(PictureHtml.of(portrait.picture(), alt, sizes, false));
    }

    /// The address that others show beside a link to the article.
    public static String shared(Picture picture) {
        return body(picture).address(body(picture).nearest(1280), "jpg");
    }

    private static RawString set(Picture picture, String alt, String sizes, boolean first) {
        return new RawString(PictureHtml.of(body(picture), alt, sizes, first));
    }

    private static org.broadtape.articles.body.Picture body(Picture picture) {
        return new org.broadtape.articles.body.Picture(picture.use(), picture.width(), picture.height(), Widths.of(picture.width()));
    }
}
