package org.broadtape.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldPagesTests {

    private final HeldPages pages = new HeldPages(100_000);

    private static HeldPage page(String key, int bytes, String... tags) {
        return new HeldPage(key, Set.of(tags), "hash", Instant.MAX, List.of(), new byte[bytes]);
    }

    private boolean holds(String key) {
        return pages.find(key) != null;
    }

    @Test
    void aPageGoesWithEachOfItsTags() {
        pages.take(page("/a", 10, "article/1", "section/1"), pages.drops());
        pages.take(page("/b", 10, "article/2", "section/1"), pages.drops());

        pages.drop(List.of("article/1"));

        assertThat(holds("/a")).isFalse();
        assertThat(holds("/b")).isTrue();
    }

    @Test
    void aPageWhoseMakingBeganBeforeAChangeIsNotTaken() {
        var begun = pages.drops();
        pages.drop(List.of("article/1"));

        assertThat(pages.take(page("/a", 10, "article/1"), begun)).isFalse();
        assertThat(pages.take(page("/b", 10, "article/2"), begun)).isTrue();
        assertThat(pages.take(page("/a", 10, "article/1"), pages.drops())).isTrue();
    }

    @Test
    void aPageWhoseMakingBeganBeforeEverythingWasForgottenIsNotTaken() {
        var begun = pages.drops();
        pages.dropAll();

        assertThat(pages.take(page("/a", 10, "article/1"), begun)).isFalse();
    }

    @Test
    void afterVeryManyChangesWhatBeganBeforeThemIsNotTaken() {
        var begun = pages.drops();
        for (var i = 0; i < 25_000; i++) {
            pages.drop(List.of("article/" + i));
        }

        assertThat(pages.take(page("/a", 10, "article/1000000"), begun)).isFalse();
    }

    @Test
    void roomIsMadeByForgettingWhatNobodyWanted() {
        pages.take(page("/wanted", 9000, "t"), 0);
        for (var i = 0; i < 40; i++) {
            pages.take(page("/other-" + i, 9000, "t"), 0);
            assertThat(holds("/wanted")).isTrue();
        }

        assertThat(pages.bytes()).isLessThanOrEqualTo(100_000);
        assertThat(pages.count()).isBetween(8, 11);
        assertThat(holds("/other-0")).isFalse();
    }

    @Test
    void aReplacedPageTakesNoRoom() {
        for (var i = 0; i < 1000; i++) {
            pages.take(page("/a", 5000, "t" + i), 0);
        }

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.bytes()).isLessThan(10_000);
        pages.drop(List.of("t999"));
        assertThat(pages.bytes()).isZero();
    }

    @Test
    void aPageThatWouldFillTheRoomIsNotTaken() {
        assertThat(pages.take(page("/a", 50_000, "t"), 0)).isFalse();
    }
}
