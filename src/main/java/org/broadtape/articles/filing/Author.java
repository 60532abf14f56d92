package org.broadtape.articles.filing;

import org.broadtape.kernel.Slug;

/// A person with a byline: staff, or a guest.
public record Author(long id, Slug slug, String name, String role, String bio, boolean staff) {
}
