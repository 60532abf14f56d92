package org.broadtape.wire.moving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.articles.redirects.Redirects;
import org.broadtape.articles.undo.Undo;
import org.broadtape.comments.imported.ImportedComments;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.MovedStore.Kind;
import org.broadtape.wire.moving.MovedStore.Made;

/// Takes a run of moving a site in back, as long as nobody has built on it. One that was killed while it did so is simply asked again.
@ApplicationScoped
public class TakingBack {

    private static final int BATCH = 500;
    private static final int NAMED = 10;

    private final RunStore runs;
    private final MovedStore moved;
    private final StaticPages pages;
    private final Redirects redirects;
    private final Undo undo;
    private final Topics topics;
    private final Authors authors;
    private final KeptCommentStore keptComments;
    private final ImportedComments comments;
    private final Clock clock;

    TakingBack(RunStore runs, MovedStore moved, StaticPages pages, Redirects redirects, Undo undo, Topics topics, Authors authors, KeptCommentStore keptComments,
            ImportedComments comments, Clock clock) {
        this.runs = runs;
        this.moved = moved;
        this.pages = pages;
        this.redirects = redirects;
        this.undo = undo;
        this.topics = topics;
        this.authors = authors;
        this.keptComments = keptComments;
        this.comments = comments;
        this.clock = clock;
    }

    /// How many articles and pages were taken back.
    ///
    /// @throws Refused naming what was built on the run
    public int undo(long number) {
        var run = runs.numbered(number).orElseThrow(() -> new Refused("there is no run " + number + "; " + known()));
        if (run.undone().isPresent()) {
            throw new Refused("run " + number + " has been taken back already");
        }
        var built = builtOn(run);
        if (!built.isEmpty()) {
            throw new Refused("run " + number + " is not taken back, since things were built on it: " + String.join("; ", built.subList(0, Math.min(built.size(), NAMED)))
                    + (built.size() > NAMED ? "; and " + (built.size() - NAMED) + " more" : ""));
        }
        takeBackComments(run);
        var count = takeBack(run, Kind.ARTICLE) + takeBack(run, Kind.PAGE);
        for (var kind : List.of(Kind.REDIRECT, Kind.DESCRIPTION, Kind.BIOGRAPHY, Kind.TOPIC, Kind.AUTHOR, Kind.SECTION)) {
            takeBack(run, kind);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            moved.forgetReaders(run);
            runs.undo(run, clock.instant());
        });
        return count;
    }

    private String known() {
        var all = runs.all();
        return all.isEmpty() ? "no site has been moved in" : "there are " + all.stream().limit(NAMED).map(run -> run.id() + " (" + run.source() + ")").collect(Collectors.joining(", "));
    }

    private List<String> builtOn(Run run) {
        var ids = moved.articlesBy(run).stream().map(ArticleId::new).toList();
        var built = new ArrayList<>(comments.builtOn(ids, keptComments.madeBy(run)));
        IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH).forEach(from -> built.addAll(undo.builtOn(ids.subList(from, Math.min(from + BATCH, ids.size())))));
        for (var page : moved.madeBy(run, Kind.PAGE, Integer.MAX_VALUE)) {
            pages.called(new Slug(page.made())).filter(now -> now.updatedAt().isAfter(page.at())).ifPresent(now -> built.add("the page /" + now.slug() + " has been changed"));
        }
        return built;
    }

    /// Also those under articles that came with an earlier run.
    private void takeBackComments(Run run) {
        var ids = keptComments.madeBy(run);
        for (var from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            QuarkusTransaction.requiringNew().run(() -> comments.takeBack(batch));
        }
    }

    private int takeBack(Run run, Kind kind) {
        var count = 0;
        for (var batch = moved.madeBy(run, kind, BATCH); !batch.isEmpty(); batch = moved.madeBy(run, kind, BATCH)) {
            var now = batch;
            QuarkusTransaction.requiringNew().run(() -> {
                remove(kind, now);
                moved.forget(run, kind, now.stream().map(Made::key).toList());
            });
            count += now.size();
        }
        return count;
    }

    private void remove(Kind kind, List<Made> batch) {
        switch (kind) {
            case ARTICLE -> undo.takeBack(batch.stream().filter(one -> one.article().isPresent()).map(one -> new ArticleId(one.article().getAsLong())).toList());
            case PAGE -> batch.forEach(page -> pages.remove(new Slug(page.made())));
            case DESCRIPTION -> batch.forEach(one -> topics.undescribe(new Slug(one.key()), one.made()));
            case BIOGRAPHY -> batch.forEach(one -> authors.undescribe(new Slug(one.key()), one.made()));
            case TOPIC -> undo.forgetTopics(slugs(batch));
            case AUTHOR -> undo.forgetAuthors(slugs(batch));
            case SECTION -> undo.forgetSections(slugs(batch));
            case REDIRECT -> redirects.remove(batch.stream().map(Made::made).toList());
        }
    }

    private static List<Slug> slugs(List<Made> batch) {
        return batch.stream().map(one -> new Slug(one.made())).toList();
    }
}
