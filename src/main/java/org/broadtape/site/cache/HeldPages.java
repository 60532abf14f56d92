package org.broadtape.site.cache;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The pages that are held, up to a number of bytes. Reading takes no lock; making room gives each page that was wanted a second chance.
///
/// Each drop has a number. A page remembers the number at which its making began and is not taken
/// when one of its tags was dropped since: what it shows may be of before.
final class HeldPages {

    private static final int MOST_DROPS_REMEMBERED = 20_000;

    private final long room;
    private final Map<String, HeldPage> pages = new ConcurrentHashMap<>();
    private final Map<String, Set<HeldPage>> byTag = new HashMap<>();
    private final ArrayDeque<HeldPage> queue = new ArrayDeque<>();
    private final Map<String, Long> dropped = new HashMap<>();
    private volatile long drops;
    private long forgottenUpTo;
    private long bytes;

    HeldPages(long room) {
        this.room = room;
    }

    @Nullable
    HeldPage find(String key) {
        var page = pages.get(key);
        return page == null ? null : page.touched();
    }

    /// The number to remember when the making of a page begins.
    long drops() {
        return drops;
    }

    /// Takes the page, unless it was overtaken by a drop or is too large to be worth its room.
    synchronized boolean take(HeldPage page, long begun) {
        if (overtaken(page, begun) || page.size() > room / 8) {
            return false;
        }
        remove(pages.get(page.key));
        pages.put(page.key, page);
        page.tags.forEach(tag -> byTag.computeIfAbsent(tag, any -> new HashSet<>(4)).add(page));
        queue.add(page);
        bytes += page.size();
        makeRoom();
        return true;
    }

    private boolean overtaken(HeldPage page, long begun) {
        return begun < forgottenUpTo || page.tags.stream().anyMatch(tag -> dropped.getOrDefault(tag, -1L) > begun);
    }

    private void makeRoom() {
        while (bytes > room) {
            var oldest = queue.poll();
            if (oldest == null) {
                return;
            }
            if (pages.get(oldest.key) != oldest) {
                continue;
            }
            if (oldest.wanted()) {
                queue.add(oldest);
            } else {
                remove(oldest);
            }
        }
        if (queue.size() > 2 * pages.size() + 64) {
            queue.removeIf(page -> pages.get(page.key) != page);
        }
    }

    private void remove(@Nullable HeldPage page) {
        if (page == null || !pages.remove(page.key, page)) {
            return;
        }
        bytes -= page.size();
        for (var tag : page.tags) {
            var tagged = byTag.get(tag);
            if (tagged != null && tagged.remove(page) && tagged.isEmpty()) {
                byTag.remove(tag);
            }
        }
    }

    /// Packs a held page with Brotli as well and counts what that takes.
    void packBrotli(HeldPage page) {
        var form = page.packBrotli();
        synchronized (this) {
            if (pages.get(page.key) == page) {
                page.brotli(form);
                bytes += form.size();
                makeRoom();
            }
        }
    }

    /// Forgets every page that shows one of these.
    synchronized void drop(Collection<String> tags) {
        drops++;
        for (var tag : tags) {
            dropped.put(tag, drops);
            Set.copyOf(byTag.getOrDefault(tag, Set.of())).forEach(this::remove);
        }
        if (dropped.size() > MOST_DROPS_REMEMBERED) {
            dropped.clear();
            forgottenUpTo = drops;
        }
    }

    /// Forgets everything, and what is being made too.
    synchronized void dropAll() {
        drops++;
        forgottenUpTo = drops;
        pages.clear();
        byTag.clear();
        queue.clear();
        dropped.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }

    int count() {
        return pages.size();
    }
}
