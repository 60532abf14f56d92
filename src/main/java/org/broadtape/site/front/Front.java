package org.broadtape.site.front;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.site.front.Block.Rhythm;

/// The front page, decided. No article stands on it twice, save in the latest and the most read, which are complete by themselves.
///
/// @param beside small headlines beside the lead: of its section, so that it is seen from another side
public record Front(Optional<Teaser> lead, List<Teaser> beside, List<Teaser> seconds, List<Line> latest, List<Block> blocks, List<Teaser> mostRead) {

    /// @param pinned the articles that the rules name and that may be shown, by path
    /// @param latest the newest of all sections, newest first
    /// @param sections given what stands above the blocks: each section with its newest articles beside that, in the order of the paper
    static Front of(Rules rules, Map<String, Teaser> pinned, List<Teaser> latest, Function<Set<ArticleId>, Map<Section, List<Teaser>>> sections, List<Teaser> mostRead, ZoneId zone) {
        var used = new HashSet<ArticleId>();
        var lead = lead(rules, pinned, latest);
        lead.ifPresent(story -> used.add(story.id()));
        var seconds = take(Rules.SECONDS, used, Stream.concat(rules.seconds().stream().map(pinned::get).filter(Objects::nonNull), spread(latest)));
        var beside = lead.map(story -> take(Rules.BESIDE, used, latest.stream().filter(other -> other.sectionPath().equals(story.sectionPath()))))
                .orElse(List.of());
        return new Front(lead, beside, seconds, lines(latest, zone), blocks(rules, sections.apply(Set.copyOf(used)), used), mostRead);
    }

    /// Every article that stands on the page, once or more often.
    public Stream<Teaser> stories() {
        return Stream.of(lead.stream(), beside.stream(), seconds.stream(), latest.stream().map(Line::story), blocks.stream().flatMap(block -> block.stories().stream()),
                mostRead.stream()).flatMap(each -> each);
    }

    private static Optional<Teaser> lead(Rules rules, Map<String, Teaser> pinned, List<Teaser> latest) {
        return Optional.ofNullable(pinned.get(rules.lead()))
                .or(() -> latest.stream().limit(Rules.LATEST).filter(story -> story.image().isPresent()).findFirst())
                .or(() -> latest.stream().findFirst());
    }

    /// The newest of each section first, then the others.
    private static Stream<Teaser> spread(List<Teaser> latest) {
        var seen = new HashSet<String>();
        var first = latest.stream().filter(story -> seen.add(story.sectionPath())).toList();
        return Stream.concat(first.stream(), latest.stream());
    }

    private static List<Teaser> take(int count, Set<ArticleId> used, Stream<Teaser> candidates) {
        return candidates.filter(story -> used.add(story.id())).limit(count).toList();
    }

    private static List<Line> lines(List<Teaser> latest, ZoneId zone) {
        return latest.stream().limit(Rules.LATEST)
                .map(story -> new Line(story, story.releasedAt().atZone(zone).toLocalDate().equals(latest.getFirst().releasedAt().atZone(zone).toLocalDate())))
                .toList();
    }

    private static List<Block> blocks(Rules rules, Map<Section, List<Teaser>> sections, Set<ArticleId> used) {
        var blocks = new ArrayList<Block>();
        for (var section : sections.entrySet()) {
            var stories = section.getValue().stream().filter(story -> !used.contains(story.id())).limit(rules.perSection()).toList();
            if (!stories.isEmpty()) {
                var views = section.getKey().slug().value().equals(rules.views());
                var rhythm = views ? Rhythm.VIEWS : Rhythm.fitting(stories.size(), blocks.isEmpty() ? Rhythm.LIST : blocks.getLast().rhythm());
                blocks.add(new Block(section.getKey(), rhythm, views ? stories : pictureFirst(stories)));
            }
        }
        return blocks;
    }

    /// The first of a block is the one that is shown large.
    private static List<Teaser> pictureFirst(List<Teaser> stories) {
        return stories.stream().sorted(Comparator.comparing(story -> story.equals(opener(stories)) ? 0 : 1)).toList();
    }

    private static Teaser opener(List<Teaser> stories) {
        return stories.stream().filter(story -> story.image().isPresent()).findFirst().orElse(stories.getFirst());
    }
}
