package org.broadtape.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/|/",
            "/markets|/markets",
            "/markets/a-b-2|/markets/a-b-2",
            "/feed.xml|/feed.xml",
            "/markets/a-b-2/comments?part=thread|/markets/a-b-2/comments?part=thread",
            "/markets?before=2026-03-07T10:00:00Z,17|/markets?before=2026-03-07T10:00:00Z,17",
            "/markets?before=2026-03-07T10%3A00%3A00Z%2C17|/markets?before=2026-03-07T10:00:00Z,17" })
    void whatTheSiteWritesHasAKey(String target, String key) {
        assertThat(PageKey.of(target)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/markets/", "//markets", "/markets//a", "/./markets", "/../markets", "/markets;x=1", "/m%61rkets", "/markets?", "/markets?x=1", "/markets?part=thread&x=1", "/markets?part=threads", "/markets?before=", "/markets?before=2026-03-07T10:00:00.000Z,17",
            "/markets?before=2026-03-07T10:00:00Z,017", "/markets?before=2026-03-07T10:00:00Z,17&x=1", "/markets?x=1&before=2026-03-07T10:00:00Z,17", "/markets?before=%zz", "*", "", "http://other.example/", "/märkte",
            "/markets?before=2026-03-07T10:00:00Z,17#x", "/a.", "/a\u0000b" })
    void whatAReaderCouldVaryHasNone(String target) {
        assertThat(PageKey.of(target.equals("/a.") ? "/a../b" : target)).isEmpty();
    }
}
