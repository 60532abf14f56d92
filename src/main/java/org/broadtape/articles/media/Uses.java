package org.broadtape.articles.media;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.images.ImageUses;
import org.broadtape.articles.setting.PictureUses;
import org.broadtape.kernel.Slug;

/// Tells articles and pages where their stored pictures and files are.
@ApplicationScoped
class Uses implements PictureUses {

    private static final String SCHEME = "sha256:";

    private final ImageUses images;
    private final FileStore files;

    Uses(ImageUses images, FileStore files) {
        this.images = images;
        this.files = files;
    }

    @Override
    public Pictures in(ArticleId article, Set<String> refs) {
        return used(refs, hashes -> images.in(article, hashes), hashes -> files.use(article, hashes));
    }

    @Override
    public Pictures on(Slug page, Set<String> refs) {
        return used(refs, hashes -> images.on(page, hashes), hashes -> files.use(page, hashes));
    }

    private static Pictures used(Set<String> refs, Function<Set<String>, Map<String, Picture>> images, Function<Set<String>, Map<String, FileStore.Used>> files) {
        var hashes = refs.stream().map(Uses::hash).filter(hash -> !hash.isEmpty()).collect(Collectors.toSet());
        if (hashes.isEmpty()) {
            return Pictures.NONE;
        }
        var pictures = images.apply(hashes);
        hashes.removeAll(pictures.keySet());
        var attachments = new HashMap<String, Attachment>();
        if (!hashes.isEmpty()) {
            files.apply(hashes).forEach((hash, used) -> attachments.put(hash, attachment(used)));
        }
        return new Stored(pictures, attachments);
    }

    /// The hash in a reference; empty where it is none.
    static String hash(String ref) {
        return ref.startsWith(SCHEME) && ref.substring(SCHEME.length()).matches("[0-9a-f]{64}") ? ref.substring(SCHEME.length()) : "";
    }

    private static Attachment attachment(FileStore.Used used) {
        var file = used.file();
        return new Attachment("/media/" + used.use() + "/" + file.name(), file.name(), file.type().mediaType(), file.bytes(), file.width(), file.height());
    }

    private record Stored(Map<String, Picture> pictures, Map<String, Attachment> attachments) implements Pictures {

        @Override
        public Optional<Picture> of(String ref) {
            return Optional.ofNullable(pictures.get(hash(ref)));
        }

        @Override
        public Optional<Attachment> file(String ref) {
            return Optional.ofNullable(attachments.get(hash(ref)));
        }
    }
}
