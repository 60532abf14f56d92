package org.broadtape.instruments.following.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words about what members follow. Another language is a file `messages/followed_xx.properties`.
@MessageBundle("followed")
public interface FollowingMessages {

    @Message("Instruments you follow")
    String title();

    @Message("Their prices, on one page. Nobody else sees which they are.")
    String lede();

    @Message("Nothing followed yet. The page of each instrument has a way to follow it.")
    String nothing();

    @Message("Follow")
    String follow();

    @Message("Following")
    String following();

    @Message("Stop following {name}")
    String end(String name);

    @Message("Stop following")
    String stop();

    @Message("up")
    String up();

    @Message("down")
    String down();

    @Message("unchanged")
    String even();
}
