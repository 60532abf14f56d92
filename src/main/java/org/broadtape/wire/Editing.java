package org.broadtape.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.By;
import org.broadtape.articles.Copy;
import org.broadtape.articles.Correction;
import org.broadtape.articles.LeadImage;
import org.broadtape.articles.access.State;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;

/// Brings a newer version of an item to the article that was made of an earlier one.
final class Editing {

    private final Articles articles;
    private final By by;

    Editing(Articles articles, By by) {
        this.articles = articles;
        this.by = by;
    }

    boolean killed(long article) {
        return articles.called(new ArticleId(article)).state() == State.KILLED;
    }

    /// When readers were told that it was released.
    Optional<Instant> released(long article) {
        return articles.called(new ArticleId(article)).releasedAt();
    }

    /// New copy. What only we had kept back is opened; what the desk has kept back stays so.
    void update(long article, Copy copy, List<Correction> corrections, long version, boolean ours) {
        var id = new ArticleId(article);
        var standing = articles.called(id);
        var said = standing.corrections().stream().map(Correction::text).toList();
        var unsaid = corrections.stream().filter(correction -> !said.contains(correction.text()) || correction.at().isAfter(standing.updatedAt())).map(Correction::text).distinct().toList();
        if (standing.state().open() && !unsaid.isEmpty()) {
            articles.correct(id, copy, unsaid.getFirst(), by);
            unsaid.stream().skip(1).forEach(sentence -> articles.correct(id, sentence, by));
            return;
        }
        articles.revise(id, copy, by, "version " + version);
        if (ours && (standing.state() == State.HELD || standing.state() == State.SCHEDULED)) {
            articles.release(id, by);
        }
    }

    /// New copy that must not be public before an instant; what is public is so no more.
    void delay(long article, Copy copy, Instant until, long version) {
        var id = new ArticleId(article);
        if (articles.called(id).state().open()) {
            articles.hold(id, "embargoed until " + until, by);
        }
        articles.revise(id, copy, by, "version " + version);
        articles.schedule(id, until, by);
    }

    /// New copy that waits for a person; what is public is so no more.
    void hold(long article, Copy copy, String reason, long version) {
        var id = new ArticleId(article);
        articles.hold(id, reason, by);
        articles.revise(id, copy, by, "version " + version);
    }

    void hold(long article, String reason) {
        articles.hold(new ArticleId(article), reason, by);
    }

    void kill(long article, String notice) {
        articles.kill(new ArticleId(article), notice, by);
    }

    /// Shows a picture that came later than the text that names it, where the text has none.
    void illustrate(long article, KeptPicture picture) {
        var id = new ArticleId(article);
        var copy = articles.copyOf(id);
        if (copy.image().isEmpty() && !killed(article)) {
            articles.revise(id, with(copy, Optional.of(new LeadImage(picture.ref(), picture.alt(), picture.caption(), picture.credit())), copy.body()), by, "its picture has come");
        }
    }

    /// Takes a picture out of an article.
    void strip(long article, String ref) {
        var id = new ArticleId(article);
        var copy = articles.copyOf(id);
        var body = new Body(copy.body().version(), copy.body().blocks().stream().filter(block -> !(block instanceof Block.Image image && image.ref().equals(ref))).toList());
        var lead = copy.image().filter(image -> !image.ref().equals(ref));
        if (!killed(article) && !(lead.equals(copy.image()) && body.equals(copy.body()))) {
            articles.revise(id, with(copy, lead, body), by, "a picture was taken back");
        }
    }

    private static Copy with(Copy copy, Optional<LeadImage> image, Body body) {
        return new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), body, image, copy.filing(), copy.rights(), copy.language(), copy.description(), copy.canonical(),
                copy.mentions());
    }
}
