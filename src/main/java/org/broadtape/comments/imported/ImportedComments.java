package org.broadtape.comments.imported;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.imported.Family.Place;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;

/// Takes comments that a site brought along, and gives them back.
@ApplicationScoped
@Transactional
public class ImportedComments {

    private final ImportedStore store;
    private final Members members;

    ImportedComments(ImportedStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    /// Makes threads of comments of one article. They are whose address it is, where that member has shown so; else an imported reader's.
    ///
    /// @param there comments of the article that came before, by their keys
    /// @return the new ones by their keys
    public Map<String, CommentId> add(ArticleId article, Collection<ImportedComment> comments, Map<String, CommentId> there) {
        var places = Family.placed(comments, there.keySet());
        if (places.isEmpty()) {
            return Map.of();
        }
        store.lock(article);
        var standing = new HashMap<>(store.standing(there));
        var ids = store.numbers(places.size());
        var owners = members.owners(comments.stream().map(ImportedComment::address).flatMap(Optional::stream).distinct().toList());
        var made = new LinkedHashMap<String, CommentId>();
        var rows = new ArrayList<ImportedRow>();
        for (var number = 0; number < places.size(); number++) {
            var place = places.get(number);
            var row = row(ids.get(number), article, place, Optional.ofNullable(standing.get(place.parent())), owners);
            standing.put(place.comment().key(), row.standing());
            made.put(place.comment().key(), new CommentId(row.id()));
            rows.add(row);
        }
        store.add(rows);
        store.count(article);
        return made;
    }

    private static ImportedRow row(long id, ArticleId article, Place place, Optional<ImportedRow.Standing> parent, Map<EmailAddress, MemberId> owners) {
        return ImportedRow.of(id, article, place.comment(), parent, place.comment().address().map(owners::get));
    }

    /// What was written here under those articles, or in answer to those comments, in sentences: what they brought is not taken back then.
    public List<String> builtOn(Collection<ArticleId> articles, Collection<CommentId> comments) {
        return store.builtOn(articles, comments);
    }

    /// Removes comments that came along, with all that hangs on them. Not what members answered: ask [#builtOn] first.
    public void takeBack(Collection<CommentId> comments) {
        var articles = store.remove(comments);
        articles.forEach(store::count);
    }
}
