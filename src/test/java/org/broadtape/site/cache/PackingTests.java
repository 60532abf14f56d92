package org.broadtape.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "gzip, deflate, br, zstd|BROTLI", "gzip|GZIP", "gzip;q=0.5, br;q=0|GZIP", "br ; q=0.0, gzip ;q=0|PLAIN", "identity|PLAIN", "*|PLAIN", "GZIP|PLAIN", "brotli, xgzip|PLAIN", "br;q=0.1|BROTLI" })
    void theBestThatTheBrowserTakesIsChosen(String accepted, Packing best) {
        assertThat(Packing.best(accepted)).isEqualTo(best);
    }

    @Test
    void whatIsPackedComesBack() throws IOException {
        var plain = "Iron ore fell. ".repeat(1000).getBytes(StandardCharsets.UTF_8);

        assertThat(Packing.gunzip(Packing.gzip(plain))).isEqualTo(plain);
        assertThat(Packing.hasBrotli()).isTrue();
        assertThat(Decoder.decompress(Packing.brotli(plain)).getDecompressedData()).isEqualTo(plain);
    }
}
