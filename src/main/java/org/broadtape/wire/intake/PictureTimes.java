package org.broadtape.wire.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.broadtape.articles.Articles;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.jobs.TimerHandler;
import org.broadtape.wire.verdicts.Stored;

/// Shows a picture that came as an item of its own when its embargo ends, and takes it out of the articles when its time has passed. Until
/// the one and after the other no article names it, so it is served to nobody.
@ApplicationScoped
class PictureTimes implements TimerHandler {

    static final String OPENS = "wire-picture-opens";
    static final String EXPIRES = "wire-picture-expires";

    private final ItemStore items;
    private final PictureStore pictures;
    private final Articles articles;
    private final Conflicts conflicts;
    private final Clock clock;

    PictureTimes(ItemStore items, PictureStore pictures, Articles articles, Conflicts conflicts, Clock clock) {
        this.items = items;
        this.pictures = pictures;
        this.articles = articles;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OPENS;
    }

    @Override
    public void due(long id) {
        items.timed(id).filter(item -> item.course() == Stored.Course.SCHEDULED && item.opens().filter(at -> !at.isAfter(clock.instant())).isPresent()).ifPresent(item -> {
            items.turn(id, Stored.Course.TAKEN, "", clock.instant());
            pictures.articles(id, clock.instant()).forEach(article -> editing(item).illustrate(article, item.picture(), Optional.empty()));
        });
    }

    void expire(long id) {
        items.timed(id).filter(item -> item.expires().filter(at -> !at.isAfter(clock.instant())).isPresent()).ifPresent(item -> {
            if (item.course() == Stored.Course.TAKEN || item.course() == Stored.Course.SCHEDULED) {
                items.turn(id, Stored.Course.HELD, "its time has passed", clock.instant());
                pictures.articles(id, clock.instant()).forEach(article -> editing(item).strip(article, item.picture().ref()));
            }
        });
    }

    private Editing editing(ItemStore.Timed item) {
        return new Editing(articles, conflicts, new By("wire: " + item.provider()));
    }
}
