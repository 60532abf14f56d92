package org.broadtape.articles.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.Sight.Why;
import org.broadtape.articles.images.Images;
import org.broadtape.doors.files.Inspection;
import org.broadtape.articles.passes.Holder;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Viewer;

/// Storing whatever file comes to an article, and showing sounds, films and documents by their use in one.
@ApplicationScoped
public class Media {

    /// As short as for pictures, and for the same reason: an article can be withdrawn at any moment.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FileStore store;
    private final FileShelf shelf;
    private final Images images;
    private final Newsstand newsstand;
    private final Clock clock;

    Media(FileStore store, FileShelf shelf, Images images, Newsstand newsstand, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.images = images;
        this.newsstand = newsstand;
        this.clock = clock;
    }

    /// Keeps a file, whatever it is; its bytes say what. The same bytes are kept once, under the name with which they came first.
    /// The stream is read to its end and never held in memory; whoever opened it closes it.
    /// Begins no transaction, so that none waits while a large file comes in; it joins one that there is.
    ///
    /// @param name as it was written, perhaps with a path or an address before it; only the last part of it is kept
    /// @throws Refused for what is neither a picture, sound, film nor document that is taken, or is too large, in words
    public Kept store(InputStream in, String name) {
        try (var arrived = Arrived.from(in, shelf)) {
            return arrived.isPicture() ? new Kept.Picture(images.store(arrived.bytes())) : new Kept.Attached(file(arrived, name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The file of that reference (`sha256:…`).
    @Transactional
    public Optional<StoredFile> find(String ref) {
        return store.withHash(Uses.hash(ref));
    }

    /// The file for somebody who reads the article; what a page that is no article shows, for everybody.
    @Transactional
    public Offered show(long use, String name, Viewer viewer, Optional<Holder> holder) {
        var found = store.withUse(use).filter(one -> one.file().name().equals(name));
        if (found.isEmpty()) {
            return new Offered.Nothing();
        }
        return switch (found.get()) {
            case FileStore.Use.OnPage(var file, var shown) -> shown ? offered(file, Access.NEVER) : new Offered.Nothing();
            case FileStore.Use.InArticle one -> offered(one, viewer, holder);
        };
    }

    private Offered offered(FileStore.Use.InArticle one, Viewer viewer, Optional<Holder> holder) {
        return switch (newsstand.sight(one.article(), viewer, holder)) {
            case Sight.Whole(var until) -> one.inWhole() ? offered(one.file(), until) : new Offered.Nothing();
            case Sight.Preview(_, var until) -> one.inPreview() ? offered(one.file(), until) : new Offered.Nothing();
            case Sight.Nothing(var why, _) -> why == Why.KILLED ? new Offered.Killed() : new Offered.Nothing();
        };
    }

    private Offered offered(StoredFile file, Instant until) {
        var left = until.equals(Access.NEVER) ? FRESH : Duration.between(clock.instant(), until);
        return new Offered.Whole(file, () -> shelf.open(file.hash()).orElseThrow(() -> new NotFound("the file " + file.hash())), left.compareTo(FRESH) < 0 ? left : FRESH);
    }

    private StoredFile file(Arrived arrived, String name) throws IOException {
        var known = store.withHash(arrived.hash());
        if (known.isPresent()) {
            return known.get();
        }
        var found = Inspection.of(arrived.file());
        var file = new StoredFile(arrived.hash(), found.type(), arrived.size(), StoredFile.name(name, found.type()), found.width(), found.height());
        shelf.keep(arrived.file(), arrived.hash());
        store.add(file, clock.instant());
        return file;
    }
}
