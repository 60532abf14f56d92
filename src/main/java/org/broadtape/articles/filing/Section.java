package org.broadtape.articles.filing;

import org.broadtape.kernel.Slug;

/// A part of the paper; an article stands in one.
public record Section(long id, Slug slug, String name, String description) {

    public String path() {
        return "/" + slug;
    }
}
