package org.broadtape.articles.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.Sight.Why;
import org.broadtape.doors.images.Darkroom;
import org.broadtape.doors.images.ImageType;
import org.broadtape.doors.images.Lab;
import org.broadtape.articles.passes.Holder;
import org.broadtape.kernel.Refused;
import org.broadtape.articles.newsfile.Newsfile;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;

/// Storing pictures and showing them by their use in an article.
@ApplicationScoped
public class Images {

    /// So short, and for the reader's own browser alone, because an article can be withdrawn at any moment; its ETag makes asking again cheap.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ImageStore store;
    private final ImageFiles files;
    private final Prints prints;
    private final Lab lab;
    private final Newsstand newsstand;
    private final Newsfile newsfile;
    private final Clock clock;

    Images(ImageStore store, ImageFiles files, Prints prints, Lab lab, Newsstand newsstand, Newsfile newsfile, Clock clock) {
        this.store = store;
        this.files = files;
        this.prints = prints;
        this.lab = lab;
        this.newsstand = newsstand;
        this.newsfile = newsfile;
        this.clock = clock;
    }

    /// Keeps a picture and reads what its makers wrote into it. The same bytes are kept once.
    /// Begins no transaction, so that none waits while the picture is looked at; it joins one that there is.
    ///
    /// @throws Refused for what is no picture, is damaged or is too large, in words
    public StoredImage store(byte[] file) {
        var hash = hash(file);
        return store.withHash(hash).orElseGet(() -> add(hash, file));
    }

    public StoredImage store(InputStream in) {
        try {
            return store(in.readNBytes(Darkroom.MOST_BYTES + 1));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The picture of that reference (`sha256:…`).
    @Transactional
    public Optional<StoredImage> find(String ref) {
        return store.withHash(StoredImage.hash(ref));
    }

    /// The picture in that width and type for somebody who reads the article; a portrait, and what a page that is no article shows, for everybody.
    @Transactional
    public Shown show(long use, int width, ImageType type, Viewer viewer, Optional<Holder> holder) {
        var found = store.withUse(use).filter(one -> Widths.of(one.image().width()).contains(width));
        if (found.isEmpty()) {
            return new Shown.Nothing();
        }
        return switch (found.get()) {
            case ImageStore.Use.Portrait(var image) -> shown(image, width, type, Access.NEVER);
            case ImageStore.Use.OnPage(var image, var shown) -> shown ? shown(image, width, type, Access.NEVER) : new Shown.Nothing();
            case ImageStore.Use.InArticle one -> shown(one, width, type, newsstand.sight(one.article(), viewer, holder));
        };
    }

    /// The same for somebody at the desk who reads the article there, released or not.
    @Transactional
    public Shown show(long use, int width, ImageType type, Actor actor) {
        var found = store.withUse(use).filter(one -> Widths.of(one.image().width()).contains(width));
        return found.isPresent() && found.get() instanceof ImageStore.Use.InArticle one && newsfile.knows(one.article(), actor)
                ? shown(one.image(), width, type, Access.NEVER) : new Shown.Nothing();
    }

    private Shown shown(ImageStore.Use.InArticle one, int width, ImageType type, Sight sight) {
        return switch (sight) {
            case Sight.Whole(var until) -> one.inWhole() ? shown(one.image(), width, type, until) : new Shown.Nothing();
            case Sight.Preview(_, var until) -> one.inPreview() ? shown(one.image(), width, type, until) : new Shown.Nothing();
            case Sight.Nothing(var why, _) -> why == Why.KILLED ? new Shown.Killed() : new Shown.Nothing();
        };
    }

    private Shown shown(StoredImage image, int width, ImageType asked, Instant until) {
        var type = Prints.type(asked);
        var tag = image.hash().substring(0, 32) + "-" + width + "-" + type.name().toLowerCase(Locale.ROOT);
        var left = until.equals(Access.NEVER) ? FRESH : Duration.between(clock.instant(), until);
        return new Shown.Whole(() -> prints.of(image, width, asked), type, tag, left.compareTo(FRESH) < 0 ? left : FRESH);
    }

    private StoredImage add(String hash, byte[] file) {
        var photo = lab.darkroom().look(file);
        var text = photo.text();
        var image = new StoredImage(hash, photo.type(), photo.width(), photo.height(), file.length, text.headline(), text.caption(), text.credit(), text.creator(),
                text.copyright(), text.alt(), photo.colour());
        files.keep(hash, file);
        store.add(image, clock.instant());
        return image;
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
