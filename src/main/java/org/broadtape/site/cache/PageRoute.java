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
import java.time.Duration;

/// The first route of all: gives every answer its security headers, answers what is held, lets wait for what is being made, and notes for the
/// rest under which key, and since when, its page is being made.
@ApplicationScoped
public class PageRoute {

    static final String KEY = "page-key";
    static final String BEGUN = "page-begun";
    static final String MAKING = "page-making";

    /// A page that changes faster than it is made is made for each request in the end.
    private static final int MOST_WAITS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
        shorten(context.request());
        look(context, 0);
    }

    /// Answers with what is held, waits for what is being made, or has it made.
    ///
    /// @param waits how often the request has waited
    private void look(RoutingContext context, int waits) {
        var request = context.request();
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            var asked = Asked.of(request.headers());
            var page = cache.find(request.uri(), asked);
            if (page != null) {
                answer(context, page, asked);
                return;
            }
            if (!cache.forAnyone(asked)) {
                var key = PageKey.forMembers(request.uri());
                context.put(KEY, key).put(BEGUN, cache.begin(key));
            } else if (isMade(context, asked, waits)) {
                return;
            }
        }
        headers.security().forEach(header -> context.response().putHeader(header.getKey(), header.getValue()));
        context.next();
    }

    /// True where the page is being made and the request is looked at again when that ends; else this request makes it.
    private boolean isMade(RoutingContext context, HttpHeaders asked, int waits) {
        var key = PageKey.of(context.request().uri());
        if (waits < MOST_WAITS && context.request().method().equals(HttpMethod.GET) && Asked.withoutBody(asked) && cache.begin(key) >= 0) {
            var own = context.vertx().getOrCreateContext();
            var making = cache.makings().begin(key, end -> own.runOnContext(_ -> again(context, end == Making.End.NOTHING ? MOST_WAITS : waits + 1)));
            if (making.isEmpty()) {
                return true;
            }
            making.ifPresent(mine -> lead(context, mine));
        }
        context.put(KEY, key).put(BEGUN, cache.begin(key));
        return false;
    }

    /// Whatever becomes of the page that this request makes, nobody waits for it for ever.
    private static void lead(RoutingContext context, Making making) {
        var timer = context.vertx().setTimer(PATIENCE.toMillis(), _ -> making.end(Making.End.NOTHING));
        context.put(MAKING, making).addEndHandler(_ -> {
            context.vertx().cancelTimer(timer);
            making.end(Making.End.NOTHING);
        });
    }

    private void again(RoutingContext context, int waits) {
        if (!context.response().closed()) {
            look(context, waits);
        }
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
