package org.broadtape.site.origins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.broadtape.installation.Settings;

/// The second route of all, behind the page cache, which only reads: turns away what another site makes a browser send.
@ApplicationScoped
public class OriginRoute {

    private static final int FORBIDDEN = 403;

    private final Origins origins;
    private final String sentence;

    @Inject
    OriginRoute(Settings settings) {
        this.origins = new Origins(settings.url());
        this.sentence = """
                This did not come from a page of this site, so nothing was done. Go to %1$s and try again there. \
                A program that sends a cookie must send the header "Origin: %1$s" as well.
                """.formatted(settings.url());
    }

    void second(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (origins.lets(request.method().name(), request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), request.getHeader("Host"),
                request.headers().contains("Cookie"))) {
            context.next();
        } else {
            context.response().setStatusCode(FORBIDDEN).putHeader("Content-Type", "text/plain;charset=UTF-8").putHeader("Cache-Control", "no-store")
                    .putHeader("Connection", "close").end(sentence);
        }
    }
}
