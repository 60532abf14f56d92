package org.broadtape.articles;

import org.broadtape.kernel.Slug;

/// What an article is about, in the publisher's words; an article has many.
public record Topic(long id, Slug slug, String name, String description) {
}
