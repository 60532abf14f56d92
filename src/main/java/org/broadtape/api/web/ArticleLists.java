package org.broadtape.api.web;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.api.Problem;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;

/// The lists in which articles stand: one of them, or all.
@ApplicationScoped
class ArticleLists {

    private static final List<String> KINDS = List.of("section", "topic", "author", "instrument", "company");

    private final Listings listings;
    private final Sections sections;
    private final Topics topics;
    private final Authors authors;
    private final Things things;
    private final Instruments instruments;

    ArticleLists(Listings listings, Sections sections, Topics topics, Authors authors, Things things, Instruments instruments) {
        this.listings = listings;
        this.sections = sections;
        this.topics = topics;
        this.authors = authors;
        this.things = things;
        this.instruments = instruments;
    }

    Page<Teaser> of(Query query, Viewer viewer, Before before, int limit) {
        var asked = KINDS.stream().filter(kind -> query.text(kind).isPresent()).toList();
        if (asked.size() > 1) {
            throw Problem.at(asked.getLast(), "Ask for one of " + String.join(", ", KINDS) + " at a time.");
        }
        if (asked.isEmpty()) {
            return listings.latest(viewer, Channel.API, before, limit);
        }
        var kind = asked.getFirst();
        var name = query.text(kind).orElseThrow();
        return switch (kind) {
            case "section" -> listings.inSection(called(kind, name, sections::called), viewer, Channel.API, before, limit);
            case "topic" -> listings.onTopic(called(kind, name, topics::called), viewer, Channel.API, before, limit);
            case "author" -> listings.byAuthor(called(kind, name, authors::called), viewer, Channel.API, before, limit);
            case "instrument" -> listings.about(things.all(kind, List.of(name)).stream().map(Instrument::id).toList(), viewer, Channel.API, before, limit);
            default -> listings.about(instruments.of(things.company(kind, name).id()).stream().map(Instrument::id).toList(), viewer, Channel.API, before, limit);
        };
    }

    private static <T> T called(String parameter, String name, Function<Slug, T> find) {
        try {
            if (Slug.is(name)) {
                return find.apply(new Slug(name));
            }
        } catch (NotFound none) {
            // said below
        }
        throw Things.unknown(parameter);
    }
}
