package org.broadtape.instruments.web;

import java.util.List;
import java.util.Map;

/// What stands around a chart to turn it.
///
/// @param figures where script finds what is drawn
/// @param kept    what the form that compares must send as well
/// @param compare what is typed or was found
/// @param unknown whether nothing is known by that
/// @param without where the same chart is without what it is compared with; empty where it is not
public record ChartControls(String figures, List<Choice> ranges, List<Group> groups, Map<String, String> kept, String compare, boolean unknown, String without, List<Offer> offers) {

    public record Choice(String name, String address, boolean current) {
    }

    /// Choices of which one holds.
    public record Group(String name, List<Choice> choices) {

        /// Whether it is as it is where nothing is asked for.
        boolean usual() {
            return choices.getFirst().current();
        }
    }

    /// Something to compare with.
    public record Offer(String value, String name) {
    }

    /// Whether anything is set that stands behind the first line.
    public boolean turned() {
        return !compare.isEmpty() || !groups.stream().allMatch(Group::usual);
    }
}
