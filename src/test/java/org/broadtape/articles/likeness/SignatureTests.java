package org.broadtape.articles.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {

    @Test
    void theSameWordsAreWhollyAlike() {
        var text = words(300, 1);

        assertThat(signature(text).likeness(signature(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ",  ")))).isEqualTo(1);
    }

    @Test
    void otherWordsAreNotAlikeAndShareNoBand() {
        var one = signature(words(300, 1));
        var other = signature(words(300, 2).replace("w", "v"));

        assertThat(one.likeness(other)).isLessThan(0.05);
        assertThat(shareABand(one, other)).isFalse();
    }

    /// Of two texts of 300 words whose first `shared` are the same: (shared - 2) runs of three are in both, of 2 * 298 - (shared - 2) in either.
    @ParameterizedTest
    @ValueSource(ints = { 150, 200, 250, 290 })
    void theLikenessIsThePartOfRunsInBoth(int shared) {
        var inBoth = shared - 2;
        var exact = inBoth / (2.0 * 298 - inBoth);
        var estimates = IntStream.range(0, 20).mapToDouble(seed -> {
            var text = words(300, seed);
            var other = Arrays.stream(text.split(" ")).limit(shared).collect(Collectors.joining(" ")) + " " + words(300 - shared, 1000 + seed).replace("w", "v");
            return signature(text).likeness(signature(other));
        }).average().orElseThrow();

        assertThat(estimates).isBetween(exact - 0.06, exact + 0.06);
    }

    @Test
    void whatIsAlikeSharesABand() {
        for (var seed = 0; seed < 40; seed++) {
            var text = words(300, seed);
            var other = text.substring(0, (int) (text.length() * 0.88)) + " " + words(36, 2000 + seed).replace("w", "v");
            assertThat(shareABand(signature(text), signature(other))).isTrue();
        }
    }

    @Test
    void aFewWordsSayTooLittle() {
        assertThat(Signature.of(words(40, 1))).isEmpty();
        assertThat(Signature.of(words(41, 1))).isPresent();
        assertThat(Signature.of("")).isEmpty();
    }

    private static boolean shareABand(Signature one, Signature other) {
        var bands = Arrays.stream(other.bands()).boxed().collect(Collectors.toSet());
        return Arrays.stream(one.bands()).anyMatch(bands::contains);
    }

    private static Signature signature(String text) {
        return Signature.of(text).orElseThrow();
    }

    private static String words(int count, int seed) {
        return new Random(seed).ints(count, 0, 1_000_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
    }
}
