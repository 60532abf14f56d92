package org.broadtape.desk.web;

import static java.util.Map.entry;

import java.util.Map;

import jakarta.ws.rs.core.UriBuilder;

import org.broadtape.kernel.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// What a page says of what was just done, or why it was not.
///
/// @param done    a quiet line; empty where nothing was done
/// @param problem the reason for a refusal; empty where nothing was refused
public record Said(String done, String problem) {

    public static final Said NOTHING = new Said("", "");

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("retried", "It is tried again."),
            entry("all-retried", "All of them are tried again."),
            entry("dropped", "It is dropped. What waited behind it goes on."),
            entry("paused", "Paused. Nothing more leaves until somebody resumes it."),
            entry("resumed", "Resumed."),
            entry("cancelled", "Cancelled, as far as it had not left."),
            entry("resent", "It is sent again."),
            entry("settled", "Settled."),
            entry("price-accepted", "Accepted. The price stands, unless a newer one does."),
            entry("price-discarded", "Discarded. What stood goes on standing."),
            entry("bar-accepted", "Accepted. The day counts; those behind it that were held for their move from the close before were looked at again."),
            entry("bar-discarded", "Discarded. It is not held again when it comes again."));

    /// What the address of the page says was done, in one of the desk's own words: nobody else's text gets onto the page.
    public static Said done(String word) {
        return new Said(WORDS.getOrDefault(word, ""), "");
    }

    public static Said refused(Refused refused) {
        return new Said("", refused.sentence());
    }

    /// Leads to a page that says what was done.
    public static RestResponse<Object> at(String path, String word) {
        return ResponseBuilder.create(Status.SEE_OTHER).location(UriBuilder.fromPath(path).queryParam("done", word).build()).build();
    }
}
