package org.broadtape.site.front;

import java.util.List;

/// How the newsroom wants its front page.
///
/// @param lead path of the article that leads; empty to let the newest with a picture lead
/// @param seconds paths of those beneath it; the newest fill what is left
/// @param sections slugs of the sections that have a block, in order; empty for all of them
/// @param perSection how many articles a block shows
/// @param views slug of the section that is set as views; empty for none
public record Rules(String lead, List<String> seconds, List<String> sections, int perSection, String views) {

    public static final int SECONDS = 4;
    public static final int BESIDE = 2;
    public static final int LATEST = 10;

    public Rules {
        seconds = List.copyOf(seconds);
        sections = List.copyOf(sections);
    }
}
