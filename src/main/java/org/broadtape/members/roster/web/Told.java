package org.broadtape.members.roster.web;

import java.net.URI;
import java.util.Map;

import org.broadtape.kernel.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// What a page says of what was just done, or why it was not. What an address says was done is one of the words below, never anybody's own text.
record Told(String done, String problem) {

    static final Told NOTHING = new Told("", "");

    private static final Map<String, String> WORDS = Map.of("granted", "Granted.", "extended", "The end is set.", "ended", "It has ended.", "labelled", "Labels kept.",
            "banned", "Banned. All sessions have ended.", "unbanned", "May sign in again.", "merged", "Merged. This is what is left.", "saved", "The filter is saved.",
            "dropped", "The saved filter is gone.", "seats", "Done. Whoever was waiting and had room has a seat.");

    static Told done(String word) {
        return new Told(WORDS.getOrDefault(word, ""), "");
    }

    static Told refused(Refused refused) {
        return new Told("", refused.sentence());
    }

    static RestResponse<Object> at(String path, String word) {
        return ResponseBuilder.create(Status.SEE_OTHER).location(URI.create(path + "?done=" + word)).build();
    }
}
