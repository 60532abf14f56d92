package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.State;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.articles.history.Receipt;

/// Brings a newer version of an item to the article that was made of an earlier one. An article whose text nobody has touched follows; of one
/// that the desk has edited both versions are shown to the desk. What binds (a kill, a hold, an embargo) acts on both alike, at once.
final class Editing {

    static final String EDITED = "the desk has edited its article; both versions wait there: ./broadtape article conflicts";

    private final Articles articles;
    private final Conflicts conflicts;
    private final By by;

    Editing(Articles articles, Conflicts conflicts, By by) {
        this.articles = articles;
        this.conflicts = conflicts;
        this.by = by;
    }

    /// What a version brings: its copy, the corrections that it tells of, its name such as `version 3`, and whether a person asks for it.
    record News(Copy copy, List<Correction> corrections, String what, boolean asked) {
    }

    Copy copyOf(long article) {
        return articles.copyOf(new ArticleId(article));
    }

    Article called(long article) {
        return articles.called(new ArticleId(article));
    }

    boolean killed(long article) {
        return called(article).state() == State.KILLED;
    }

    /// Whether the desk has decided that the article is public, or when.
    boolean deskOpens(long article) {
        var state = called(article).state();
        return state.open() || (state == State.SCHEDULED && movedByDesk(article));
    }

    /// When readers were told that it was released.
    Optional<Instant> released(long article) {
        return called(article).releasedAt();
    }

    /// New copy. What only we had kept back is opened; what the desk has kept back stays so.
    ///
    /// @return whether the article follows
    boolean update(long article, News news) {
        if (!follow(article, news)) {
            return false;
        }
        var state = called(article).state();
        if ((state == State.HELD || state == State.SCHEDULED) && !movedByDesk(article)) {
            articles.release(new ArticleId(article), by);
        }
        return true;
    }

    /// New copy that must not be public before an instant; what is public is so no more.
    boolean delay(long article, News news, Instant until) {
        var id = new ArticleId(article);
        if (called(article).state().open()) {
            articles.hold(id, "embargoed until " + until, by);
        }
        var followed = follow(article, news);
        var state = called(article).state();
        if ((state == State.HELD && !movedByDesk(article)) || (state == State.SCHEDULED && (!movedByDesk(article) || opensBefore(article, until)))) {
            articles.schedule(id, until, by);
        }
        return followed;
    }

    /// New copy that waits for a person; what is public, or would open by itself, is and does so no more.
    boolean hold(long article, News news, String reason) {
        hold(article, reason);
        return follow(article, news);
    }

    void hold(long article, String reason) {
        var state = called(article).state();
        if (state.open() || state == State.SCHEDULED || (state == State.HELD && !movedByDesk(article))) {
            articles.hold(new ArticleId(article), reason, by);
        }
    }

    /// Opens again what only we had held.
    void free(long article) {
        if (called(article).state() == State.HELD && !movedByDesk(article)) {
            articles.release(new ArticleId(article), by);
        }
    }

    void withdraw(long article) {
        if (called(article).state().open()) {
            articles.withdraw(new ArticleId(article), by);
        }
    }

    void kill(long article, String notice) {
        articles.kill(new ArticleId(article), notice, by);
    }

    /// The channels on which readers have seen it.
    List<String> reached(long article) {
        return articles.receiptsOf(new ArticleId(article)).stream().map(Receipt::channel).filter(channel -> !channel.equals("commit")).distinct().sorted().toList();
    }

    /// Tells readers of a correction that an older version told of; the text is of a newer one and stays.
    void correct(long article, List<Correction> corrections, String what) {
        var id = new ArticleId(article);
        if (corrections.isEmpty() || killed(article)) {
            return;
        }
        if (untouched(article)) {
            articles.correct(id, corrections, by, what);
        } else if (conflicts.of(id).isEmpty()) {
            conflicts.mark(id, articles.copyOf(id), corrections, by, what);
        }
    }

    /// Shows a version to the desk beside the article.
    void offer(long article, News news) {
        conflicts.mark(new ArticleId(article), news.copy(), news.corrections(), by, news.what());
    }

    boolean waits(long article) {
        return conflicts.of(new ArticleId(article)).isPresent();
    }

    private boolean follow(long article, News news) {
        if (news.corrections().isEmpty() && news.copy().equals(copyOf(article))) {
            return true;
        }
        if (!news.asked() && !untouched(article)) {
            offer(article, news);
            return false;
        }
        articles.correct(new ArticleId(article), news.copy(), news.corrections(), by, news.what());
        conflicts.overtake(new ArticleId(article), by);
        return true;
    }

    private boolean untouched(long article) {
        return articles.hands(new ArticleId(article)).wrote().equals(by.name());
    }

    private boolean movedByDesk(long article) {
        return articles.hands(new ArticleId(article)).moved().filter(who -> !who.equals(by.name())).isPresent();
    }

    private boolean opensBefore(long article, Instant until) {
        return articles.hands(new ArticleId(article)).opens().filter(until::isAfter).isPresent();
    }

    /// Shows a picture that came later than its text: in place of its own former version, else as the leading one where there is none, else
    /// behind the text that nobody has touched.
    void illustrate(long article, KeptPicture picture, Optional<KeptPicture> before) {
        var id = new ArticleId(article);
        var copy = articles.copyOf(id);
        if (killed(article)) {
            return;
        }
        var shown = before.map(KeptPicture::ref).filter(ref -> showing(copy, ref)).or(() -> Optional.of(picture.ref()).filter(ref -> showing(copy, ref)));
        var lead = new LeadImage(picture.ref(), picture.alt(), picture.caption(), picture.credit());
        var block = new Block.Image(picture.ref(), picture.alt(), Inline.of(picture.caption()), picture.credit());
        var illustrated = shown.map(ref -> with(copy, copy.image().map(image -> image.ref().equals(ref) ? lead : image),
                        new Body(copy.body().version(), copy.body().blocks().stream().map(one -> one instanceof Block.Image image && image.ref().equals(ref) ? block : one).toList())))
                .orElseGet(() -> copy.image().isEmpty() ? with(copy, Optional.of(lead), copy.body())
                        : untouched(article) ? with(copy, copy.image(), new Body(copy.body().version(), Stream.concat(copy.body().blocks().stream(), Stream.of(block)).toList())) : copy);
        if (!illustrated.equals(copy)) {
            articles.revise(id, illustrated, beside(article), "its picture has come");
        }
    }

    private static boolean showing(Copy copy, String ref) {
        return copy.image().filter(image -> image.ref().equals(ref)).isPresent() || copy.body().blocks().stream().anyMatch(one -> one instanceof Block.Image image && image.ref().equals(ref));
    }

    /// Takes a picture out of an article.
    void strip(long article, String ref) {
        var id = new ArticleId(article);
        var copy = articles.copyOf(id);
        var body = new Body(copy.body().version(), copy.body().blocks().stream().filter(block -> !(block instanceof Block.Image image && image.ref().equals(ref))).toList());
        var lead = copy.image().filter(image -> !image.ref().equals(ref));
        if (!killed(article) && !(lead.equals(copy.image()) && body.equals(copy.body()))) {
            articles.revise(id, with(copy, lead, body), beside(article), "a picture was taken back");
        }
    }

    // a picture that comes or goes does not make ours what the desk has edited
    private By beside(long article) {
        return untouched(article) ? by : new By(by.name() + ", beside the desk's text");
    }

    private static Copy with(Copy copy, Optional<LeadImage> image, Body body) {
        return new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), body, image, copy.filing(), copy.rights(), copy.language(), copy.description(), copy.canonical(),
                copy.mentions());
    }
}
