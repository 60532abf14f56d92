package org.broadtape.doors.images;

/// What is known of a picture.
///
/// @param width  in pixels, as it is seen: after it was turned the way its camera says
/// @param colour its average as `#rrggbb`, to hold its place while it loads
public record Photo(ImageType type, int width, int height, String colour, PhotoText text) {
}
