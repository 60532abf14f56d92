package org.broadtape.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.history.By;
import org.broadtape.kernel.Slug;

/// The people and articles that every test knows: Bruno, the editor of the paper, and his story on the price of copper.
public final class Cast {

    public static final By BRUNO = new By("Bruno Almeida");

    private Cast() {
    }

    /// A short story in Markets, about copper, by Ingrid Solheim, for everyone.
    public static Copy copper() {
        return story("Copper falls as stocks build", "Copper fell to its lowest since spring after stocks in warehouses doubled.");
    }

    /// The same story under another headline and with another text.
    public static Copy story(String headline, String... paragraphs) {
        return new Copy(headline, "Warehouses have not been so full for a decade.", Optional.empty(),
                new Byline(List.of("Ingrid Solheim"), "", "LONDON"),
                Body.of(List.of(paragraphs).stream().<Block>map(Paragraph::of).toList()),
                Optional.empty(), new Filing(new Slug("markets"), List.of("Copper"), Filing.ORDINARY),
                Rights.OWN, "en", "", "", List.of(new Mention("HGM", "XJSE")));
    }

    public static Copy on(String topic, Copy copy) {
        var filing = new Filing(copy.filing().section(), List.of(topic), copy.filing().urgency());
        return new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), copy.body(), copy.image(), filing, copy.rights(), copy.language(),
                copy.description(), copy.canonical(), copy.mentions());
    }

    public static Rights expiring(Instant at) {
        return new Rights("© 2026 Northgate Wire", "Northgate Wire", AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.of(at), true);
    }

    public static Rights boundTo(String country) {
        return new Rights("", "", AccessLevel.EVERYONE, Channel.all(), Set.of(country), Optional.empty(), true);
    }

    public static Rights onlyOn(Channel... channels) {
        return new Rights("", "", AccessLevel.EVERYONE, Set.of(channels), Set.of(), Optional.empty(), true);
    }

    public static Rights from(AccessLevel level) {
        return new Rights("", "", level, Channel.all(), Set.of(), Optional.empty(), true);
    }
}
