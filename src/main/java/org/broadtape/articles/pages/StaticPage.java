package org.broadtape.articles.pages;

import java.time.Instant;

import org.broadtape.articles.body.Body;
import org.broadtape.kernel.Slug;

/// A page that is not news and stands at `/{slug}`: about, contact, how we correct.
///
/// @param html the body, rendered
public record StaticPage(Slug slug, String title, String description, Body body, String html, Instant updatedAt) {
}
