package org.broadtape.articles.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Condition;
import org.broadtape.articles.filing.Author;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Topic;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.Page;
import org.broadtape.members.Viewer;

/// What a reader finds: articles in lists, newest first, as this viewer may see them through this channel.
/// Pages continue by [Before], so that they stay the same while newer articles arrive.
@ApplicationScoped
@Transactional(TxType.SUPPORTS) // reads alone: a transaction would cost two round trips to the database
public class Listings {

    private static final Comparator<Teaser> NEWEST_FIRST = Comparator.comparing(Teaser::releasedAt).thenComparing(teaser -> teaser.id().value()).reversed();
    private static final Period RELATED_WITHIN = Period.ofDays(180);

    private final ListingStore store;
    private final Clock clock;

    Listings(ListingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Page<Teaser> latest(Viewer viewer, Channel channel, Before before, int limit) {
        var condition = condition(viewer, channel);
        return page(limit, Teaser::place, count -> store.latest(condition, before, count));
    }

    public Page<Teaser> inSection(Section section, Viewer viewer, Channel channel, Before before, int limit) {
        var condition = condition(viewer, channel);
        return page(limit, Teaser::place, count -> store.inSection(section.id(), condition, before, count));
    }

    /// The newest of each of the sections, in their order, without those articles.
    public Map<Section, List<Teaser>> inSections(Collection<Section> sections, Collection<ArticleId> without, Viewer viewer, Channel channel, int each) {
        var found = new LinkedHashMap<Section, List<Teaser>>();
        if (!sections.isEmpty()) {
            var byPath = store.inSections(sections.stream().map(Section::id).toList(), without, condition(viewer, channel), each).stream().collect(Collectors.groupingBy(Teaser::sectionPath));
            sections.forEach(section -> found.put(section, byPath.getOrDefault(section.path(), List.of())));
        }
        return found;
    }

    public Page<Teaser> onTopic(Topic topic, Viewer viewer, Channel channel, Before before, int limit) {
        var condition = condition(viewer, channel);
        return page(limit, Teaser::place, count -> store.onTopic(topic.id(), condition, before, count));
    }

    public Page<Teaser> byAuthor(Author author, Viewer viewer, Channel channel, Before before, int limit) {
        var condition = condition(viewer, channel);
        return page(limit, Teaser::place, count -> store.byAuthor(author.id(), condition, before, count));
    }

    /// What is about one of the instruments, such as all of a company's.
    public Page<Teaser> about(Collection<InstrumentId> instruments, Viewer viewer, Channel channel, Before before, int limit) {
        var condition = condition(viewer, channel);
        return page(limit, Teaser::place, count -> instruments.stream().flatMap(one -> store.about(one.value(), condition, before, count).stream()).distinct()
                .sorted(NEWEST_FIRST).limit(count).toList());
    }

    /// Released on that day of that zone's calendar.
    public Page<Teaser> onDay(LocalDate day, ZoneId zone, Viewer viewer, Channel channel, Before before, int limit) {
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return page(limit, Teaser::place, count -> store.between(from, to, condition(viewer, channel), before, count));
    }

    /// Released since that instant: for news sitemaps.
    public Page<Teaser> since(Instant from, Viewer viewer, Channel channel, Before before, int limit) {
        return page(limit, Teaser::place, count -> store.between(from, Before.NEWEST.at(), condition(viewer, channel), before, count));
    }

    public Page<Corrected> corrections(Viewer viewer, Channel channel, Before before, int limit) {
        return page(limit, corrected -> new Before(corrected.correction().at(), corrected.id()),
                count -> store.corrections(condition(viewer, channel), before, count));
    }

    /// What shares topics with the article, from the half year before now; where that is too little, the latest of its section too.
    /// Without what says nearly the same, such as the same story from another agency.
    public List<Teaser> related(Article article, Viewer viewer, Channel channel, int limit) {
        var condition = condition(viewer, channel);
        var since = clock.instant().atOffset(ZoneOffset.UTC).minus(RELATED_WITHIN).toInstant();
        var related = new LinkedHashMap<ArticleId, Teaser>();
        store.related(article.id(), since, condition, limit).forEach(teaser -> related.put(teaser.id(), teaser));
        if (related.size() < limit) {
            store.besides(article.id(), article.section().id(), condition, limit).forEach(teaser -> related.putIfAbsent(teaser.id(), teaser));
        }
        return related.values().stream().limit(limit).toList();
    }

    /// These articles in this order, without those that may not be shown.
    public List<Teaser> those(Collection<ArticleId> ids, Viewer viewer, Channel channel) {
        return ids.isEmpty() ? List.of() : store.those(ids, condition(viewer, channel));
    }

    /// The articles at these paths (`/section/slug`), without those that may not be shown.
    public List<Teaser> at(Collection<String> paths, Viewer viewer, Channel channel) {
        return paths.isEmpty() ? List.of() : store.at(paths, condition(viewer, channel));
    }

    private Condition condition(Viewer viewer, Channel channel) {
        return Access.condition(viewer, channel, clock.instant());
    }

    /// Asks for one more than it shows, to know whether there is an older page.
    private static <T> Page<T> page(int limit, Function<T, Before> place, IntFunction<List<T>> query) {
        var found = query.apply(limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        var shown = List.copyOf(found.subList(0, limit));
        return new Page<>(shown, Optional.of(place.apply(shown.getLast())));
    }
}
