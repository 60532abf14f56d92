package org.broadtape.articles.images;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.PictureUses;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;

/// Tells articles where their stored pictures are.
@ApplicationScoped
class Uses implements PictureUses {

    private final ImageStore store;

    Uses(ImageStore store) {
        this.store = store;
    }

    @Override
    public Pictures in(ArticleId article, Set<String> refs) {
        var hashes = refs.stream().map(StoredImage::hash).filter(hash -> !hash.isEmpty()).collect(Collectors.toSet());
        if (hashes.isEmpty()) {
            return Pictures.NONE;
        }
        var uses = store.use(article, hashes);
        return ref -> Optional.ofNullable(uses.get(StoredImage.hash(ref)))
                .map(used -> new Picture(Long.toString(used.use()), used.width(), used.height(), Widths.of(used.width())));
    }
}
