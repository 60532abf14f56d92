package org.broadtape.articles;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import org.broadtape.articles.body.Pictures;

/// Where no pictures are stored.
@DefaultBean
@ApplicationScoped
class NoPictures implements PictureUses {

    @Override
    public Pictures in(ArticleId article, Set<String> refs) {
        return Pictures.NONE;
    }
}
