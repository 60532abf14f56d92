package org.broadtape.site.cache;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/// Answers held pages on an HTTP/1.1 connection before the framework makes a request of them. What it does not answer goes
/// on unchanged, and while the framework still owes an answer on this connection everything goes on, so that answers keep their order.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection, which is all that is left to do
final class PageShortcut extends ChannelDuplexHandler {

    static final String NAME = "held-pages";

    private final PageCache cache;
    private final ChannelHandlerContext wire;
    private int owed = 1;
    private boolean swallowing;
    private boolean written;

    /// Stands in front of the framework's handler from a connection's first request on, which the framework is answering now.
    ///
    /// @param wire the encoder's place in the pipeline; what is written there leaves as it is
    PageShortcut(PageCache cache, ChannelHandlerContext wire) {
        this.cache = cache;
        this.wire = wire;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (swallowing && message instanceof HttpContent) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request && !answers(request)) {
            owed++;
            context.fireChannelRead(message);
        } else if (message instanceof HttpRequest) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean answers(HttpRequest request) {
        var page = owed == 0 && wire.channel().isWritable() && isPlain(request) ? cache.find(request.uri(), request.headers()) : null;
        if (page == null) {
            return false;
        }
        write(page, request);
        return true;
    }

    private static boolean isPlain(HttpRequest request) {
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.decoderResult().isSuccess()
                && Asked.plainly(request.headers());
    }

    private void write(HeldPage page, HttpRequest request) {
        var form = cache.form(page, request.headers());
        var lines = StatusLines.now(cache.clock().millis());
        if (Asked.hasCopyOf(page.hash, page.lastModified, request.headers())) {
            wire.write(lines.notModified().duplicate(), wire.voidPromise());
            wire.write(form.notModified().duplicate(), wire.voidPromise());
        } else {
            wire.write(lines.ok().duplicate(), wire.voidPromise());
            wire.write((request.method().equals(HttpMethod.HEAD) ? form.head() : form.whole()).duplicate(), wire.voidPromise());
        }
        written = true;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            wire.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            owed--;
        }
        context.write(message, promise);
    }

    private static boolean isInterim(@Nullable Object message) {
        return message instanceof HttpResponse response && response.status().code() < 200;
    }
}
