package org.broadtape.wire.moving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.imported.ImportedComment;
import org.broadtape.comments.imported.ImportedComments;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.wire.moving.KeptCommentStore.Alone;
import org.broadtape.wire.moving.KeptCommentStore.KeptComment;
import org.broadtape.wire.moving.KeptCommentStore.Waiting;
import org.jboss.logging.Logger;

/// Makes threads of the comments that moves have kept, once a run has ended: only then is it known who answers whom. What was kept before there
/// were comments here, or by a run that was cut off behind its end, follows by itself.
@ApplicationScoped
class KeptComments implements Recurring {

    private static final Logger LOG = Logger.getLogger(KeptComments.class);
    private static final int ARTICLES = 50;
    private static final int SECONDS = 300;

    private final KeptCommentStore store;
    private final ImportedComments comments;

    KeptComments(KeptCommentStore store, ImportedComments comments) {
        this.store = store;
        this.comments = comments;
    }

    /// What came of it.
    ///
    /// @param made  how many became comments
    /// @param alone those that stood under what is no article here
    record Threaded(int made, Alone alone) {
    }

    Threaded thread(String source) {
        var made = 0;
        for (var articles = store.waiting(source, ARTICLES); !articles.isEmpty(); articles = store.waiting(source, ARTICLES)) {
            var now = articles;
            made += QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> now.stream().mapToInt(article -> thread(source, article)).sum());
        }
        return new Threaded(made, store.alone(source));
    }

    private int thread(String source, Waiting article) {
        var there = new HashMap<String, CommentId>();
        var fresh = new ArrayList<ImportedComment>();
        for (var kept : store.lockedUnder(source, article.key())) {
            kept.comment().ifPresent(id -> there.put(kept.key(), id));
            if (kept.waits() && !kept.spam()) {
                fresh.add(imported(kept, article));
            }
        }
        var made = comments.add(article.article(), fresh, there);
        store.became(source, article.key(), made);
        return made.size();
    }

    /// One whose time is not known was said when its article was released.
    private static ImportedComment imported(KeptComment kept, Waiting article) {
        return new ImportedComment(kept.key(), kept.parent(), kept.name(), address(kept.email()), kept.text(), kept.approved(), kept.at().orElse(article.released()));
    }

    private static Optional<EmailAddress> address(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(EmailAddress.of(typed));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "kept-comments";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        for (var source : store.sourcesThatWait()) {
            var made = thread(source).made();
            if (made > 0) {
                LOG.infof("%d comments that came with %s are threads now", made, source);
            }
        }
    }
}
