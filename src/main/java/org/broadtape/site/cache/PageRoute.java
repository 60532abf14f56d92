package org.broadtape.site.cache;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// The first route of all: gives every answer its security headers, answers what is held, and notes for the rest
/// under which key, and since when, its page is being made.
@ApplicationScoped
public class PageRoute {

    static final String KEY = "page-key";
    static final String BEGUN = "page-begun";

    private final PageCache cache;
    private final PageHeaders headers;

    @Inject
    PageRoute(PageCache cache, PageHeaders headers) {
        this.cache = cache;
        this.headers = headers;
    }

    void first(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        shorten(request);
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            var asked = Asked.of(request.headers());
            var page = cache.find(request.uri(), asked);
            if (page != null) {
                answer(context, page, asked);
                return;
            }
            if (Asked.byAnyone(asked)) {
                var key = PageKey.of(request.uri());
                context.put(KEY, key).put(BEGUN, cache.begin(key));
            }
        }
        headers.security().forEach(header -> context.response().putHeader(header.getKey(), header.getValue()));
        context.next();
    }

    private void answer(RoutingContext context, HeldPage page, HttpHeaders asked) {
        var response = context.response();
        var form = cache.form(page, asked);
        response.putHeader("Date", StatusLines.now(cache.clock().millis()).date());
        var unchanged = Asked.hasCopyOf(page.hash, page.lastModified, asked);
        form.names().stream()
                .filter(header -> !unchanged || !header.getKey().startsWith("Content-"))
                .forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        if (unchanged) {
            response.setStatusCode(304).end();
        } else if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(BufferImpl.buffer(form.body().duplicate()));
        }
    }

    /// Lets the following requests of this connection take the shortcut.
    private void shorten(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1 || !(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        var pipeline = connection.channel().pipeline();
        ChannelHandlerContext encoder = pipeline.context("httpEncoder");
        if (encoder != null && pipeline.get(PageShortcut.NAME) == null && pipeline.get("handler") != null) {
            pipeline.addBefore("handler", PageShortcut.NAME, new PageShortcut(cache, encoder));
        }
    }
}
