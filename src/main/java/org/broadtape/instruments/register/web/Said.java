package org.broadtape.instruments.register.web;

import java.net.URI;

import org.broadtape.kernel.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// What a page says of what was just done, or why it was not. What an address says was done is a word of ours, never anybody's own text.
public record Said(String done, String problem) {

    static final Said NOTHING = new Said("", "");

    static Said done(String word) {
        return switch (word) {
            case "kept" -> new Said("Kept. It holds on every page from now on.", "");
            case "told" -> new Said("Told. It is in the history below.", "");
            default -> NOTHING;
        };
    }

    static Said refused(Refused why) {
        return new Said("", why.sentence());
    }

    static RestResponse<Object> at(String path, String word) {
        return ResponseBuilder.create(Status.SEE_OTHER).location(URI.create(path + "?done=" + word)).build();
    }
}
