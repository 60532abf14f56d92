package org.broadtape.comments.live.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the line that tells of new comments. Another language is a file `messages/live_xx.properties`.
@MessageBundle("live")
public interface LiveMessages {

    @Message("{#if count == 1}1 new comment{#else if count >= 1000}1,000 new comments or more{#else}{count} new comments{/if}")
    String newer(int count);
}
