package org.broadtape.articles.setting;

/// A picture as pages use it, by its use in an article: its files lie at `/media/{use}/{width}.webp` and `.jpg`.
///
/// @param width of the original, in pixels
public record Picture(String use, int width, int height, String alt, String caption, String credit) {
}
