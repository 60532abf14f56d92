package org.broadtape.feeds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words that feeds add to articles. Another language is a file `messages/feeds_xx.properties`.
@MessageBundle("feeds")
public interface FeedMessages {

    @Message("now {price}")
    String now(String price);

    @Message("now {price}, {percent}")
    String nowMoved(String price, String percent);

    @Message("{then} at release, {now} now, {percent} since")
    String since(String then, String now, String percent);

    @Message("as of {when}")
    String asOf(String when);
}
