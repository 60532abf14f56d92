package org.broadtape.articles.setting;

import java.util.List;

/// Copy as it is set for the page.
///
/// @param preview what stands before the preview mark
/// @param wants what is missing, for the desk: such as `alt` where a picture has no alternative text
public record Galley(String html, String preview, int words, List<String> wants) {
}
