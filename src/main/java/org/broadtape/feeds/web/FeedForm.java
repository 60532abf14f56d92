package org.broadtape.feeds.web;

import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadtape.feeds.Atom;
import org.broadtape.feeds.Feed;
import org.broadtape.feeds.JsonFeed;
import org.broadtape.feeds.Rss;
import org.broadtape.kernel.NotFound;

/// The forms that every feed comes in, by the ending of its address.
enum FeedForm {
    XML("application/rss+xml") {
        @Override
        String write(Feed feed) {
            return Rss.of(feed);
        }
    },
    ATOM("application/atom+xml") {
        @Override
        String write(Feed feed) {
            return Atom.of(feed);
        }
    },
    JSON("application/feed+json") {
        @Override
        String write(Feed feed) {
            return JsonFeed.of(feed);
        }
    };

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    final String type;

    FeedForm(String type) {
        this.type = type;
    }

    static final String ENDING = "{form}";

    /// The form of an ending; there are no others.
    static FeedForm of(String ending) {
        return Stream.of(values()).filter(form -> form.name().toLowerCase(Locale.ROOT).equals(ending)).findFirst().orElseThrow(() -> new NotFound("feed." + ending));
    }

    abstract String write(Feed feed);

    /// The feed with its links as headers too, where hubs look for them.
    Response answer(Feed feed) {
        var answer = Response.ok(write(feed)).type(type)
                .header("Last-Modified", HTTP_DATE.format(feed.changed()))
                .header("Link", "<" + feed.self(name().toLowerCase(Locale.ROOT)) + ">; rel=\"self\"");
        feed.hub().ifPresent(hub -> answer.header("Link", "<" + hub + ">; rel=\"hub\""));
        return answer.build();
    }
}
