package org.broadtape.articles.passes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Pass;
import org.broadtape.installation.Settings;
import org.broadtape.members.MemberId;

/// Articles that may be read free, so many a month of the site's calendar, one count for the whole site. The same one twice counts once.
@ApplicationScoped
@Transactional
public class Meter {

    private final MonthStore store;
    private final Settings settings;
    private final Clock clock;

    Meter(MonthStore store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether an article of that level may be among them.
    public boolean covers(ArticleId article, AccessLevel level) {
        var levels = settings.meter().levels();
        return !level.equals(AccessLevel.EVERYONE) && (levels.isEmpty() || levels.contains(level.toString())) && !store.unmetered(article);
    }

    /// What the holder has left of so many this month.
    public Allowance allowance(Holder holder, int most) {
        return new Allowance(most, Math.max(0, most - store.had(holder, month()).size()));
    }

    /// Spends one of so many on the article; nothing where it was had this month already.
    ///
    /// @return whether the article is open to the holder now
    public boolean spend(ArticleId article, Holder holder, int most) {
        store.add(holder, month(), article, most);
        return store.had(holder, month()).contains(article.value());
    }

    void move(Holder from, Holder into) {
        store.move(from, into);
    }

    Optional<Pass> pass(ArticleId article, Holder holder) {
        return store.had(holder, month()).contains(article.value()) ? Optional.of(new Pass(nextMonth())) : Optional.empty();
    }

    /// When the next month begins, and with it the count.
    public Instant nextMonth() {
        return month().plusMonths(1).atStartOfDay(settings.timeZone()).toInstant();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), settings.timeZone()).withDayOfMonth(1);
    }

    /// Forgets months that are over.
    int sweep() {
        return store.removeBefore(month().minusMonths(1));
    }

    /// Forgets what a member has read free and given away, with their account.
    public void forget(MemberId member) {
        store.remove(Holder.of(member));
        store.remove(Holder.giver(member));
    }
}
