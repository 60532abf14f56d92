package org.broadtape.articles.copy;

import java.util.List;

import org.broadtape.kernel.Slug;

/// Where an article belongs.
///
/// @param topics names, the most important first
/// @param urgency 1 (flash) to 9, as the news agencies count it; 5 is ordinary
public record Filing(Slug section, List<String> topics, int urgency) {

    public static final int ORDINARY = 5;

    public Filing {
        topics = List.copyOf(topics);
        if (urgency < 1 || urgency > 9) {
            throw new IllegalArgumentException("urgency is " + urgency + "; it runs from 1 to 9");
        }
    }
}
