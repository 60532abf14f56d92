package org.broadtape.members.roster.web;

import static java.util.Map.entry;

import java.net.URI;
import java.util.Map;

import org.broadtape.kernel.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// What a page says of what was just done, or why it was not. What an address says was done is one of the words below, never anybody's own text.
public record Told(String done, String problem) {

    public static final Told NOTHING = new Told("", "");

    private static final Map<String, String> WORDS = Map.ofEntries(entry("granted", "Granted."), entry("extended", "The end is set."), entry("ended", "It has ended."),
            entry("labelled", "Labels kept."), entry("banned", "Banned. All sessions have ended."), entry("unbanned", "May sign in again."),
            entry("merged", "Merged. This is what is left."), entry("saved", "The filter is saved."), entry("dropped", "The saved filter is gone."),
            entry("tier-added", "Added. Say what it costs and gives."), entry("tier-changed", "Kept. It holds everywhere from now on."),
            entry("tier-moved", "The order is changed."), entry("tier-removed", "It is no longer offered."), entry("noted", "The note is kept."), entry("note-gone", "The note is removed."), entry("opened", "The group is open. Name its people below."), entry("seats", "Done. Whoever waited has a seat, as far as there was one."));

    public static Told done(String word) {
        return new Told(WORDS.getOrDefault(word, ""), "");
    }

    public static Told refused(Refused refused) {
        return new Told("", refused.sentence());
    }

    public static RestResponse<Object> at(String path, String word) {
        return ResponseBuilder.create(Status.SEE_OTHER).location(URI.create(path + "?done=" + word)).build();
    }
}
