package org.broadtape.articles.setting;

import java.util.Set;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.body.Pictures;
import org.broadtape.kernel.Slug;

/// Gives stored pictures and files their addresses in an article: each is served by its use, so that whoever may not see the article does
/// not see its pictures and files either.
public interface PictureUses {

    /// Notes that the article uses the pictures and files with those references, and tells where they are. The article itself may be written later
    /// in the same transaction. References that are not stored are left out.
    Pictures in(ArticleId article, Set<String> refs);

    /// The same of a page that is no article and is for everybody.
    Pictures on(Slug page, Set<String> refs);
}
