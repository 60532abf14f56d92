package org.broadtape.articles;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleEvent.ArticleCorrected;
import org.broadtape.articles.ArticleEvent.ArticleKilled;
import org.broadtape.articles.ArticleEvent.ArticleOpened;
import org.broadtape.articles.ArticleEvent.ArticleReleased;
import org.broadtape.articles.ArticleEvent.ArticleUpdated;
import org.broadtape.articles.ArticleEvent.ArticleWithdrawn;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filed;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Differences;
import org.broadtape.articles.history.Hands;
import org.broadtape.articles.history.Receipt;
import org.broadtape.articles.history.Revision;
import org.broadtape.articles.opening.Openings;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;

/// What an editor does with articles. An article becomes public when the transaction of one of these methods commits, and never otherwise.
@ApplicationScoped
@Transactional
public class Articles {

    private final ArticleStore store;
    private final WriteStore writes;
    private final RevisionStore revisions;
    private final CopyDesk desk;
    private final Events events;
    private final Openings openings;
    private final Clock clock;

    Articles(ArticleStore store, WriteStore writes, RevisionStore revisions, CopyDesk desk, Events events, Openings openings, Clock clock) {
        this.store = store;
        this.writes = writes;
        this.revisions = revisions;
        this.desk = desk;
        this.events = events;
        this.openings = openings;
        this.clock = clock;
    }

    /// Takes new copy in; many at once cost little more than one.
    public List<ArticleId> file(List<Filed> filed, By by) {
        var now = clock.instant();
        var rows = desk.set(filed, by, now);
        writes.insert(rows);
        by.member().ifPresent(member -> writes.own(rows.stream().map(ArticleRow::id).toList(), member));
        var formerly = new TreeMap<String, Long>();
        for (var i = 0; i < rows.size(); i++) {
            var id = rows.get(i).id();
            follow(rows.get(i), filed.get(i));
            filed.get(i).formerPaths().forEach(path -> formerly.put(path, id));
        }
        if (!formerly.isEmpty()) {
            writes.addFormerAddresses(formerly);
        }
        tell(rows.stream().filter(row -> row.state().open()).map(row -> new ArticleReleased(row.id(), row.revision())).toList());
        return rows.stream().map(row -> new ArticleId(row.id())).toList();
    }

    public ArticleId file(Copy copy, Fate fate, By by) {
        return file(List.of(new Filed(copy, fate)), by).getFirst();
    }

    /// Puts new copy in place of the old; what is public changes at once.
    public void revise(ArticleId id, Copy copy, By by, String what) {
        var standing = locked(id);
        notKilled(standing);
        var row = rewrite(standing, copy, standing.state(), by, what);
        if (row.state().open()) {
            tell(List.of(new ArticleUpdated(row.id(), row.revision())));
        }
    }

    /// Says in the open that the article was wrong: new copy, and the sentence that tells readers what changed.
    public void correct(ArticleId id, Copy copy, String sentence, By by) {
        var standing = locked(id);
        if (!standing.state().open()) {
            throw new Refused("the article is " + standing.state().inWords() + "; only what readers can see is corrected. Revise it instead");
        }
        if (sentence.isBlank()) {
            throw new Refused("say in a sentence what was wrong and what is right");
        }
        var row = rewrite(standing, copy, State.CORRECTED, by, "corrected: " + sentence);
        writes.addCorrections(row.id(), List.of(new Correction(row.at(), sentence.strip())));
        tell(List.of(new ArticleCorrected(row.id(), row.revision())));
    }

    /// The same copy with a correction's sentence, where the text itself was set right before.
    public void correct(ArticleId id, String sentence, By by) {
        correct(id, copyOf(id), sentence, by);
    }

    /// New copy and the corrections that its source tells of, each at its instant; one that was told already is not told again. An article
    /// that is not public keeps its state and tells them when it opens.
    public void correct(ArticleId id, Copy copy, List<Correction> corrections, By by, String what) {
        var standing = locked(id);
        notKilled(standing);
        var fresh = writes.untold(standing.id(), corrections);
        var corrects = standing.state().open() && !fresh.isEmpty();
        var row = rewrite(standing, copy, corrects ? State.CORRECTED : standing.state(), by, fresh.isEmpty() ? what : what + ", corrected: " + fresh.getFirst().text());
        writes.addCorrections(row.id(), fresh);
        if (row.state().open()) {
            tell(List.of(corrects ? new ArticleCorrected(row.id(), row.revision()) : new ArticleUpdated(row.id(), row.revision())));
        }
    }

    /// Corrections of which its source told late: the copy is right already. Does nothing where they were told.
    public void correct(ArticleId id, List<Correction> corrections, By by, String what) {
        if (!writes.untold(id.value(), corrections).isEmpty()) {
            correct(id, copyOf(id), corrections, by, what);
        }
    }

    /// Makes it public now.
    public void release(ArticleId id, By by) {
        open(locked(id), clock.instant(), by);
    }

    /// Opens an article whose hour has come; does nothing where it was moved or taken back meanwhile, or is gone with the import that made it.
    public void releaseDue(ArticleId id) {
        writes.lock(id).filter(standing -> standing.state() == State.SCHEDULED).ifPresent(standing -> standing.releaseAt().filter(at -> !at.isAfter(clock.instant()))
                .ifPresent(due -> open(standing, due, new By("timer"))));
    }

    /// Tells the exits that others may read it now, where that is so, and sets the timer for the next who may. The level itself has moved by the clock.
    public void openedFurther(ArticleId id) {
        var standing = writes.lock(id).filter(one -> one.state().open());
        var terms = standing.flatMap(_ -> store.terms(id));
        terms.flatMap(one -> one.lastOpening(clock.instant()).map(last -> new ArticleOpened(id.value(), standing.orElseThrow().revision(), last.to().toString(), one.instant(last))))
                .ifPresent(opened -> tell(List.of(opened)));
        terms.ifPresent(one -> followLevels(id, one));
    }

    /// Says anew who may read the whole of it, and who from later instants on.
    public void admit(ArticleId id, AccessLevel access, List<Opening> later, boolean unmetered, By by) {
        var copy = copyOf(id);
        var rights = copy.rights().with(access, later, unmetered);
        revise(id, copy.with(rights), by, "access: " + Stream.concat(Stream.of(access), rights.openings().stream()).map(Object::toString).collect(Collectors.joining(", ")));
    }

    /// Lets it open by itself at an instant that is still to come.
    public void schedule(ArticleId id, Instant at, By by) {
        var standing = locked(id);
        notKilled(standing);
        if (standing.state().open()) {
            throw new Refused("the article is released already; withdraw it first");
        }
        if (!at.isAfter(clock.instant())) {
            throw new Refused("the instant " + at + " has passed; release it now, or choose a later one");
        }
        writes.move(standing, State.SCHEDULED, "", Optional.of(at), standing.releasedAt(), clock.instant());
        note(standing, by, "scheduled for " + at);
        openings.set(id, at);
    }

    /// Keeps it back until a person has decided; what was public is public no more.
    public void hold(ArticleId id, String reason, By by) {
        close(id, State.HELD, reason, by, "held: " + reason);
    }

    /// Takes it back; it may return.
    public void withdraw(ArticleId id, By by) {
        var standing = locked(id);
        if (!standing.state().open()) {
            throw new Refused("the article is " + standing.state().inWords() + "; only what readers can see is withdrawn");
        }
        close(id, State.WITHDRAWN, "", by, "withdrawn");
    }

    /// Ends it for good, whatever its state; `notice` is all that its address will say.
    public void kill(ArticleId id, String notice, By by) {
        var standing = locked(id);
        if (standing.state() == State.KILLED) {
            return;
        }
        openings.cancel(id);
        writes.move(standing, State.KILLED, notice, Optional.empty(), standing.releasedAt(), clock.instant());
        note(standing, by, "killed: " + notice);
        tell(List.of(new ArticleKilled(id.value(), standing.revision())));
    }

    public Article called(ArticleId id) {
        return store.withId(id).orElseThrow(() -> new NotFound("article " + id));
    }

    /// The same where it may be gone: an import that was taken back leaves no article.
    public Optional<Article> find(ArticleId id) {
        return store.withId(id);
    }

    /// The article that an operator named.
    public Article found(String address) {
        var parsed = Address.parse(address).orElseThrow(
                () -> new Refused("'" + address + "' is no address of an article; write its path, such as /markets/copper-falls, or its number"));
        return switch (parsed) {
            case Address.Numbered(var id) -> called(id);
            case Address.Path(var section, var slug) -> store.at(section, slug)
                    .or(() -> store.formerlyAt("/" + section + "/" + slug).flatMap(store::withId))
                    .orElseThrow(() -> new NotFound("there is no article at " + address));
        };
    }

    /// The newest copy of an article, as an editor would find it.
    public Copy copyOf(ArticleId id) {
        return Optional.ofNullable(revisions.newest(List.of(id)).get(id)).orElseThrow(() -> new NotFound("article " + id));
    }

    /// Newest first.
    public List<Revision> revisionsOf(ArticleId id) {
        return revisions.of(id);
    }

    /// Through whose hands it went last.
    public Hands hands(ArticleId id) {
        return revisions.hands(id).orElseThrow(() -> new NotFound("article " + id));
    }

    public Revision revisionOf(ArticleId id, int number) {
        return revisions.of(id, number).orElseThrow(() -> new NotFound("revision " + number + " of article " + id));
    }

    /// What changed from one revision to another, in either direction.
    public Differences compare(ArticleId id, int from, int to) {
        return Differences.between(revisionOf(id, from).copy(), revisionOf(id, to).copy());
    }

    /// The same for several at once: what happened to each article, by its event.
    public void receipts(Collection<? extends ArticleEvent> events, String channel) {
        revisions.addReceipts(events, channel, clock.instant());
    }

    public List<Receipt> receiptsOf(ArticleId id) {
        return revisions.receipts(id);
    }

    private void open(Standing standing, Instant releasedAt, By by) {
        notKilled(standing);
        if (standing.state().open()) {
            return;
        }
        openings.cancel(new ArticleId(standing.id()));
        var to = standing.opened(writes.corrected(standing.id()));
        writes.move(standing, to, "", Optional.empty(), Optional.of(standing.releasedAt().orElse(releasedAt)), clock.instant());
        note(standing, by, "released");
        store.terms(new ArticleId(standing.id())).ifPresent(terms -> followLevels(new ArticleId(standing.id()), terms));
        tell(List.of(new ArticleReleased(standing.id(), standing.revision())));
    }

    private void close(ArticleId id, State to, String reason, By by, String what) {
        var standing = locked(id);
        notKilled(standing);
        openings.cancel(id);
        writes.move(standing, to, reason, Optional.empty(), standing.releasedAt(), clock.instant());
        note(standing, by, what);
        if (standing.state().open()) {
            tell(List.of(new ArticleWithdrawn(id.value(), standing.revision())));
        }
    }

    private ArticleRow rewrite(Standing standing, Copy copy, State state, By by, String what) {
        var row = desk.reset(standing, copy, state, by, what, clock.instant());
        writes.update(row);
        if (row.section() != standing.section() || !row.slug().equals(standing.slug())) {
            desk.pathOf(standing.section(), standing.slug()).ifPresent(path -> writes.addFormerAddresses(Map.of(path, row.id())));
        }
        followLevels(row);
        return row;
    }

    private void follow(ArticleRow row, Filed filed) {
        if (filed.fate() instanceof Fate.Release(var _, var _, var corrections) && !corrections.isEmpty()) {
            writes.addCorrections(row.id(), corrections);
        }
        row.releaseAt().ifPresent(at -> openings.set(new ArticleId(row.id()), at));
        followLevels(row);
    }

    private void followLevels(ArticleRow row) {
        if (row.state().open() && !row.copy().rights().openings().isEmpty()) {
            var rights = row.copy().rights();
            followLevels(new ArticleId(row.id()), new Terms(row.state(), rights.access(), rights.openings(), row.releasedAt(), rights.channels(), rights.territories(), rights.expires()));
        }
    }

    private void followLevels(ArticleId id, Terms terms) {
        terms.nextOpening(clock.instant(), _ -> true).ifPresent(next -> openings.nextLevel(id, terms.instant(next)));
    }

    /// A change of state is a revision too, with the copy unchanged.
    private void note(Standing standing, By by, String what) {
        revisions.addNote(new ArticleId(standing.id()), standing.revision(), clock.instant(), by.name(), what);
    }

    /// The receipt begins with the change itself.
    private void tell(List<? extends ArticleEvent> happened) {
        if (!happened.isEmpty()) {
            events.publish(happened);
            revisions.addReceipts(happened, "commit", clock.instant());
        }
    }

    private Standing locked(ArticleId id) {
        return writes.lock(id).orElseThrow(() -> new NotFound("article " + id));
    }

    private static void notKilled(Standing standing) {
        if (standing.state() == State.KILLED) {
            throw new Refused("the article has been killed; file it anew if it is to return");
        }
    }
}
