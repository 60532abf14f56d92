package org.broadtape.desk.leaks;

import org.broadtape.articles.access.Channel;

/// An address at which text leaves the program.
///
/// @param channel the way out that a contract allows or forbids
public record Exit(String path, Channel channel) {

    /// Whether it is for programs, who come with a key.
    boolean isOfTheApi() {
        return channel == Channel.API;
    }

    /// Whether it is for staff alone.
    boolean isAtTheDesk() {
        return path.equals("/desk") || path.startsWith("/desk/");
    }
}
