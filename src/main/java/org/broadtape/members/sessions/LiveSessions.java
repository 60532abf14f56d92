package org.broadtape.members.sessions;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;

/// The sessions that this node has seen lately, so that most requests need no query. Whatever changes a member's rights says so ([#changed]) in its
/// transaction. This node forgets them at once, and every node within a second of the commit; a node that cannot hear remembers nothing.
@ApplicationScoped
public class LiveSessions implements Subscriber {

    private static final String TOPIC = "members";
    private static final String ALL = "all";
    private static final int MOST = 20_000;

    private final Notices notices;
    private final Map<String, Session> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private volatile boolean hears;

    LiveSessions(Notices notices) {
        this.notices = notices;
    }

    /// Every node reads the member's sessions anew once the caller's transaction has committed.
    public void changed(MemberId member) {
        forget(member);
        notices.send(TOPIC, Long.toString(member.value()));
    }

    /// The same for all members: after a change of the tiers, or of many members at once.
    public void allChanged() {
        forgetAll();
        notices.send(TOPIC, ALL);
    }

    Optional<Session> find(byte[] hash, Supplier<Optional<Session>> row) {
        if (!hears) {
            return row.get();
        }
        var key = HexFormat.of().formatHex(hash);
        var found = known.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        var before = forgotten.get();
        var read = row.get();
        read.ifPresent(session -> keep(key, session, before));
        return read;
    }

    /// The tier of the member who is signed in under this token, as far as this node knows it without a query, has nothing to note of the session and the
    /// member is not of the staff. Empty says only that the row must be asked.
    public Optional<Slug> tierOfReader(Token token, Instant now) {
        if (!hears || !token.hasShape()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(HexFormat.of().formatHex(token.hash())))
                .filter(session -> !session.isStaff() && session.holds(now) && Lifetimes.runs(session, now) && !Lifetimes.seenLongAgo(session, now)).map(Session::tier);
    }

    /// This node reads one session anew: for what only it says, such as when it was seen.
    void forget(byte[] hash) {
        known.remove(HexFormat.of().formatHex(hash));
    }

    void forget(MemberId member) {
        forgotten.incrementAndGet();
        known.values().removeIf(session -> session.member().equals(member));
    }

    /// Not what was read before somebody was forgotten: it may be what they were forgotten for.
    private void keep(String key, Session session, long before) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, session);
        if (!hears || forgotten.get() != before) {
            known.remove(key);
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        if (text.equals(ALL)) {
            forgetAll();
        } else {
            forget(new MemberId(Long.parseLong(text)));
        }
    }

    @Override
    public void listening() {
        forgetAll();
        hears = true;
    }

    @Override
    public void lost() {
        hears = false;
        forgetAll();
    }

    private void forgetAll() {
        forgotten.incrementAndGet();
        known.clear();
    }
}
