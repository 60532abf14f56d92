package org.broadtape.articles.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.listing.Teaser;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;

/// The lines of one page of a listing.
///
/// @param opener stands large; only the first page of a section has one
/// @param older the address of the next page
/// @param newest the address of the first page, where this is another
public record Listing(Optional<Teaser> opener, List<Teaser> items, Optional<String> older, Optional<String> newest) {

    static final int LENGTH = 20;

    static Listing of(Page<Teaser> page, Before before, String path) {
        return new Listing(Optional.empty(), page.items(), page.older().map(place -> path + "?before=" + place),
                before.equals(Before.NEWEST) ? Optional.empty() : Optional.of(path));
    }

    /// The same with its first article large on the first page.
    static Listing withOpener(Page<Teaser> page, Before before, String path) {
        var plain = of(page, before, path);
        var items = plain.items;
        return items.isEmpty() || plain.newest.isPresent()
                ? plain
                : new Listing(Optional.of(items.getFirst()), items.subList(1, items.size()), plain.older, plain.newest);
    }

    /// Where the page begins, as its address says.
    ///
    /// @throws NotFound where this program did not write the address
    static Before before(String address) {
        return address.isEmpty() ? Before.NEWEST : Before.parse(address).orElseThrow(() -> new NotFound("a page before " + address));
    }

    public boolean empty() {
        return opener.isEmpty() && items.isEmpty();
    }

    public boolean paged() {
        return older.isPresent() || newest.isPresent();
    }
}
