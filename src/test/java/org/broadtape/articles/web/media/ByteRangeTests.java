package org.broadtape.articles.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTests {

    @ParameterizedTest
    @CsvSource({ "bytes=0-0, 0, 0", "bytes=0-, 0, 99", "bytes=10-19, 10, 19", "bytes=90-500, 90, 99", "bytes=-10, 90, 99", "bytes=-500, 0, 99", "Bytes = 5 - 7, 5, 7" })
    void oneRangeOfAHundredBytes(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=100-", "bytes=100-200", "bytes=-0" })
    void whatIsNotThere(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "bytes=", "bytes=-", "bytes=9-3", "bytes=0-1,4-5", "lines=1-2", "bytes=1-99999999999999999999", "bytes=a-b" })
    void whatIsNotUnderstoodIsAnsweredWithAll(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void ofAnEmptyFileThereIsNoRange() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Outside());
    }
}
