package org.broadtape.site.cache;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Crawlers;
import org.broadtape.members.sessions.LiveSessions;
import org.broadtape.members.sessions.SessionCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The pages of this node that are held: for readers who are not signed in, and, where a page is the same for all members or all of a tier, for these.
/// Blind, that is not hearing what changes, it neither answers nor takes; it begins blind.
@Singleton // without the proxy of an application's scope, which would cost a tenth of an answer
public class PageCache {

    private static final int SHARE_OF_PLACED = 8;

    private final HeldPages pages;
    private final HeldPages placed;
    private final Makings makings = new Makings();
    private final boolean off;
    private final Crawlers crawlers;
    private final SessionCookie cookie;
    private final LiveSessions live;
    private final Clock clock;
    private final ExecutorService packer = new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1000),
            Thread.ofPlatform().name("page-packing").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final LongAdder answered = new LongAdder();
    private volatile boolean blind = true;

    /// @param bytes what the held pages may take together, outside the heap; zero switches the cache off
    @Inject
    PageCache(@ConfigProperty(name = "broadtape.page-cache.bytes", defaultValue = "67108864") long bytes, Crawlers crawlers, SessionCookie cookie,
            LiveSessions live, Clock clock) {
        this.pages = new HeldPages(bytes - bytes / SHARE_OF_PLACED);
        this.placed = new HeldPages(bytes / SHARE_OF_PLACED);
        this.off = bytes <= 0;
        this.crawlers = crawlers;
        this.cookie = cookie;
        this.live = live;
        this.clock = clock;
    }

    /// Forgets the pages that show one of these.
    public void drop(Collection<String> tags) {
        pages.drop(tags);
        placed.drop(tags);
    }

    public void dropAll() {
        pages.dropAll();
        placed.dropAll();
    }

    /// This node may miss changes from now on.
    public void goBlind() {
        blind = true;
    }

    /// This node hears every change from now on.
    public void see() {
        dropAll();
        blind = false;
    }

    public long bytes() {
        return pages.bytes() + placed.bytes();
    }

    public int count() {
        return pages.count() + placed.count();
    }

    /// How many requests were answered with a held page since the start.
    public long answered() {
        return answered.sum();
    }

    /// The page that answers this request, where one is held for it. `target` as it stands in the request.
    @Nullable
    HeldPage find(String target, HttpHeaders headers) {
        if (blind) {
            return null;
        }
        if (forAnyone(headers)) {
            return found(PageKey.of(target));
        }
        var tier = tierOfReader(headers);
        if (tier.isEmpty()) {
            return null;
        }
        var page = found(PageKey.forMembers(target));
        return page == null ? found(PageKey.forMembersOf(tier.get(), target)) : page;
    }

    private @Nullable HeldPage found(String key) {
        var page = key.isEmpty() ? null : shelf(key).find(key);
        if (page == null || !page.rightAt(clock.millis())) {
            return null;
        }
        answered.increment();
        return page;
    }

    /// Whether everybody's page is right for this request: nobody is signed in, and none calls itself a search engine that may read more.
    boolean forAnyone(HttpHeaders headers) {
        return Asked.byAnyone(headers) && !(crawlers.exist() && crawlers.claims(headers.get(HttpHeaderNames.USER_AGENT, "")));
    }

    /// The tier of the member who asks, where they are signed in and not of the staff, as far as this node knows without a query.
    Optional<Slug> tierOfReader(HttpHeaders headers) {
        var cookies = headers.getAll(HttpHeaderNames.COOKIE);
        return cookies.size() == 1 && !headers.contains(HttpHeaderNames.AUTHORIZATION)
                ? cookie.in(cookies.getFirst()).flatMap(token -> live.tierOfReader(token, clock.instant())) : Optional.empty();
    }

    /// The form in which the page goes to this browser. Brotli is packed behind, when the first asks for it.
    WireForm form(HeldPage page, HttpHeaders headers) {
        var best = Asked.best(headers);
        if (best == Packing.BROTLI && page.lacksBrotli() && page.shallPackBrotli()) {
            packer.execute(() -> {
                if (Packing.hasBrotli()) {
                    shelf(page.key).packBrotli(page);
                }
            });
        }
        return page.as(best);
    }

    /// The number to remember when the making of a page begins; negative where it is not to be taken.
    long begin(String key) {
        return off || blind || key.isEmpty() ? -1 : shelf(key).drops();
    }

    boolean take(HeldPage page, long begun) {
        return !blind && begun >= 0 && shelf(page.key).take(page, begun);
    }

    Makings makings() {
        return makings;
    }

    Clock clock() {
        return clock;
    }

    private HeldPages shelf(String key) {
        return PageKey.isPlaced(key) ? placed : pages;
    }
}
