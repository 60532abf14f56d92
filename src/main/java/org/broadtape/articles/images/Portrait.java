package org.broadtape.articles.images;

import org.broadtape.articles.body.Picture;

/// What an author looks like, in words too.
public record Portrait(Picture picture, String alt) {
}
