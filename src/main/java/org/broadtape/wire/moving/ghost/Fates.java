package org.broadtape.wire.moving.ghost;

import java.util.List;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.copy.Fate;

/// What becomes of a post: what was public stays public since when it was, all else waits, and nothing opens that was not open.
record Fates(Row post, Row meta, boolean page) {

    static boolean onlyMailed(Row post, Row meta) {
        return post.text("status").equals("sent") || meta.flag("email_only");
    }

    /// @param level  who may read it
    /// @param agrees whether nobody may read it by that who might not there
    Fate of(AccessLevel level, boolean agrees) {
        return switch (post.text("status")) {
            case "draft" -> new Fate.Draft();
            case "published", "sent" -> open(level, agrees);
            case "scheduled" -> post.instant("published_at").filter(_ -> !page && !onlyMailed(post, meta) && agrees).<Fate>map(Fate.Schedule::new)
                    .orElseGet(() -> new Fate.Hold("it was scheduled; schedule it again if it is still to come out"));
            default -> new Fate.Hold("its status is “" + post.text("status") + "”, which is not known here; decide what becomes of it");
        };
    }

    private Fate open(AccessLevel level, boolean agrees) {
        if (onlyMailed(post, meta)) {
            return new Fate.Hold("it went out by mail and was never on the site; release it to put it here");
        }
        if (!agrees) {
            return new Fate.Hold("its readers (“" + post.text("visibility") + "”) can't be named as a tier and all above it; released as it is, it opens to " + level + " alone");
        }
        if (page && !level.equals(AccessLevel.EVERYONE)) {
            return new Fate.Hold("it is a page for members, and pages here are for everybody; release it as an article, or make it a page");
        }
        var at = post.instant("published_at").or(() -> post.instant("created_at"));
        if (at.isEmpty()) {
            return new Fate.Hold("it says that it is public and not since when; release it");
        }
        var updated = post.instant("updated_at").filter(later -> later.isAfter(at.get())).orElse(at.get());
        return new Fate.Release(at.get(), updated, List.of());
    }
}
