package org.broadtape.comments.looked;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.kernel.Slug;
import org.broadtape.articles.Reading;
import org.broadtape.articles.access.Channel;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;

/// What members have seen of discussions. A page says as of when it was made; looking at it is said by a form of its own, never by the page being asked for.
@ApplicationScoped
@Transactional
public class Looks {

    private final LookStore store;
    private final Newsstand newsstand;
    private final Clock clock;

    Looks(LookStore store, Newsstand newsstand, Clock clock) {
        this.store = store;
        this.newsstand = newsstand;
        this.clock = clock;
    }

    /// As of when the member has seen the discussion; what was shown after that is new to them. Empty where they never have: then nothing is.
    @Transactional(TxType.SUPPORTS)
    public Optional<Instant> last(MemberId member, ArticleId article) {
        return store.last(member, article);
    }

    /// The member has seen the discussion as it was at that instant; never later than now, and never less than before.
    ///
    /// @throws NotFound where they may not see it
    public void looked(MemberId member, Viewer viewer, Slug section, Slug slug, Instant asOf) {
        var article = switch (newsstand.at(section, slug, viewer, Channel.SITE)) {
            case Reading.Whole whole -> whole.article().id();
            case Reading.Preview preview -> preview.article().id();
            case Reading.Moved(var path) -> throw new NotFound(path);
        };
        var now = clock.instant();
        store.put(member, article, asOf.isAfter(now) ? now : asOf);
    }
}
