package org.broadtape.site.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.articles.setting.Picture;
import org.broadtape.kernel.Slug;
import org.broadtape.site.front.Block.Rhythm;
import org.junit.jupiter.api.Test;

class FrontTests {

    private static final Section MARKETS = new Section(1, new Slug("markets"), "Markets", "");
    private static final Section ENERGY = new Section(2, new Slug("energy"), "Energy", "");
    private static final Section OPINION = new Section(3, new Slug("opinion"), "Opinion", "");
    private static final Rules NO_WISHES = new Rules("", List.of(), List.of(), 4, "opinion");

    @Test
    void theNewestWithAPictureLeadsWhereTheNewsroomNamesNone() {
        var latest = List.of(story(9, MARKETS), pictured(8, MARKETS), pictured(7, ENERGY));

        assertThat(front(NO_WISHES, latest).lead()).contains(latest.get(1));
    }

    @Test
    void whatTheNewsroomNamesLeads() {
        var old = story(1, ENERGY);
        var rules = new Rules(old.path(), List.of(), List.of(), 4, "");

        var front = Front.of(rules, Map.of(old.path(), old), List.of(pictured(9, MARKETS)), _ -> Map.of(), List.of(), ZoneOffset.UTC);

        assertThat(front.lead()).contains(old);
    }

    @Test
    void aLeadThatMayNoLongerBeShownGivesWay() {
        var latest = List.of(pictured(9, MARKETS));
        var rules = new Rules("/energy/killed", List.of("/energy/killed-too"), List.of(), 4, "");

        assertThat(front(rules, latest).lead()).contains(latest.getFirst());
    }

    @Test
    void theSecondsComeFromDifferentSectionsFirst() {
        var latest = List.of(pictured(9, MARKETS), story(8, MARKETS), story(7, MARKETS), story(6, ENERGY), story(5, OPINION), story(4, ENERGY));

        assertThat(front(NO_WISHES, latest).seconds()).extracting(story -> story.id().value()).containsExactly(6L, 5L, 8L, 7L);
    }

    @Test
    void nothingStandsTwiceAboveAndInTheBlocks() {
        var latest = Stream.of(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1).map(id -> pictured(id, id % 2 == 0 ? MARKETS : ENERGY)).toList();
        var front = front(NO_WISHES, latest);

        var stories = Stream.of(front.lead().stream(), front.beside().stream(), front.seconds().stream(),
                front.blocks().stream().flatMap(block -> block.stories().stream())).flatMap(Function.identity()).toList();

        assertThat(stories).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void aBlockBeginsWithItsNewestPicture() {
        var front = Front.of(NO_WISHES, Map.of(), List.of(), _ -> Map.of(MARKETS, List.of(story(3, MARKETS), pictured(2, MARKETS), pictured(1, MARKETS))), List.of(),
                ZoneOffset.UTC);

        assertThat(front.blocks().getFirst().stories()).extracting(story -> story.id().value()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void neighboursAreSetDifferentlyAndOpinionAsViews() {
        var sections = new LinkedHashMap<Section, List<Teaser>>();
        for (var section : List.of(MARKETS, OPINION, ENERGY)) {
            sections.put(section, Stream.of(1, 2, 3, 4).map(id -> story(section.id() * 10 + id, section)).toList());
        }
        var front = Front.of(NO_WISHES, Map.of(), List.of(), _ -> sections, List.of(), ZoneOffset.UTC);

        assertThat(front.blocks()).extracting(Block::rhythm).containsExactly(Rhythm.BROAD, Rhythm.VIEWS, Rhythm.BROAD);
        assertThat(Rhythm.fitting(4, Rhythm.BROAD)).isEqualTo(Rhythm.COLUMNS);
        assertThat(Rhythm.fitting(1, Rhythm.LIST)).as("one story alone is not set in columns").isEqualTo(Rhythm.LIST);
    }

    @Test
    void aPaperWithoutArticlesHasNoLead() {
        var front = front(NO_WISHES, List.of());

        assertThat(front.lead()).isEmpty();
        assertThat(front.stories()).isEmpty();
    }

    @Test
    void theLatestSayTheirDayWhereItIsNotTheNewest() {
        var latest = List.of(at("2026-11-24T01:00:00Z", 2), at("2026-11-23T23:00:00Z", 1));

        assertThat(front(NO_WISHES, latest).latest()).extracting(Line::sameDay).containsExactly(true, false);
        assertThat(Front.of(NO_WISHES, Map.of(), latest, _ -> Map.of(), List.of(), ZoneOffset.ofHours(2)).latest()).extracting(Line::sameDay)
                .as("both on the 24th, two hours east").containsExactly(true, true);
    }

    private static Front front(Rules rules, List<Teaser> latest) {
        var sections = latest.stream().collect(Collectors.groupingBy(story -> story.sectionPath().equals("/markets") ? MARKETS : ENERGY, LinkedHashMap::new,
                Collectors.toList()));
        return Front.of(rules, Map.of(), latest, _ -> sections, List.of(), ZoneOffset.UTC);
    }

    private static Teaser story(long id, Section section) {
        return teaser(id, section, Optional.empty(), Instant.EPOCH.plusSeconds(id));
    }

    private static Teaser pictured(long id, Section section) {
        return teaser(id, section, Optional.of(new Picture("1", 1600, 1067, "", "", "")), Instant.EPOCH.plusSeconds(id));
    }

    private static Teaser at(String instant, long id) {
        return teaser(id, MARKETS, Optional.empty(), Instant.parse(instant));
    }

    private static Teaser teaser(long id, Section section, Optional<Picture> picture, Instant at) {
        return new Teaser(new ArticleId(id), section.path() + "/story-" + id, section.name(), section.path(), "Story " + id, "", List.of(), picture, at, at,
                AccessLevel.EVERYONE, 300, "en", Instant.MAX, false);
    }
}
