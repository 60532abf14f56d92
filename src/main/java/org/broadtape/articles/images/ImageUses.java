package org.broadtape.articles.images;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.body.Picture;
import org.broadtape.kernel.Slug;

/// Where the stored pictures of an article or page are.
@ApplicationScoped
public class ImageUses {

    private final ImageStore store;

    ImageUses(ImageStore store) {
        this.store = store;
    }

    /// Notes that the article uses the pictures with those hashes, and tells where they are, by hash; what is no picture is left out.
    public Map<String, Picture> in(ArticleId article, Collection<String> hashes) {
        return pictures(store.use(article, hashes));
    }

    /// The same of a page that is no article.
    public Map<String, Picture> on(Slug page, Collection<String> hashes) {
        return pictures(store.use(page, hashes));
    }

    private static Map<String, Picture> pictures(Map<String, ImageStore.Used> uses) {
        var pictures = new HashMap<String, Picture>();
        uses.forEach((hash, used) -> pictures.put(hash,
                new Picture(Long.toString(used.use()), used.width(), used.height(), Widths.of(used.width()))));
        return pictures;
    }
}
