package org.broadtape.articles.web;

import java.util.Collection;

import org.broadtape.articles.listing.Teaser;
import org.broadtape.kernel.PageTags;

/// Says of a page which articles it shows in lines, and when the first of them leaves by itself.
public final class Lines {

    private Lines() {
    }

    public static void shownOn(PageTags page, Collection<Teaser> teasers) {
        for (var teaser : teasers) {
            page.show("article", teaser.id().value());
            page.until(teaser.until());
            if (teaser.bound()) {
                page.never();
            }
        }
    }
}
