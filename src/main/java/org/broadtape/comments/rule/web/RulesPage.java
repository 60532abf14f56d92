package org.broadtape.comments.rule.web;

import java.util.List;

import org.broadtape.comments.rule.Rule;

/// Who may comment, place by place.
///
/// @param places   the site and its sections
/// @param articles those with a rule of their own, the newest of them
/// @param more     how many more there are that are not listed, or not to be seen by who asks
/// @param members  whom "members" means as the tiers stand now
/// @param article  the address that was typed
/// @param done     what was done by the form before; empty for nothing
public record RulesPage(List<Row> places, List<Row> articles, int more, String members, String article, String done, String problem) {

    public RulesPage {
        places = List.copyOf(places);
        articles = List.copyOf(articles);
    }

    /// @param own      whether the place has a rule of its own
    /// @param who      of the rule that holds there, in words
    /// @param sentence what readers who are not signed in are told there
    public record Row(Place place, boolean own, Rule rule, String who, String sentence) {
    }
}
