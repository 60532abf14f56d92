package org.broadtape.members.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ASVS 6.5.1 and 6.5.5 (a code lives for its step), with the test vectors of RFC 6238, appendix B, and RFC 4226, appendix D.
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// The RFC gives eight digits; six are the last six of them.
    @ParameterizedTest
    @CsvSource({ "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130" })
    void theCodesAreThoseOfTheRfc(long second, String eight) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(eight.substring(2));
    }

    @ParameterizedTest
    @CsvSource({ "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489" })
    void theCodesOfTheFirstTenStepsAreThoseOfTheOlderRfc(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodForOneStepBeforeAndAfterItsOwnAndNoLonger() {
        var code = Totp.code(SECRET, 100);

        assertThat(Totp.stepOf(SECRET, code, at(98, 29))).isEmpty();
        assertThat(Totp.stepOf(SECRET, code, at(99, 0))).hasValue(100);
        assertThat(Totp.stepOf(SECRET, code, at(100, 15))).hasValue(100);
        assertThat(Totp.stepOf(SECRET, code, at(101, 29))).hasValue(100);
        assertThat(Totp.stepOf(SECRET, code, at(102, 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "755 224, true", "' 755224 ', true", "755225, false", "75522, false", "7552240, false", "٧٥٥٢٢٤, false", "'', false", "abcdef, false" })
    void spacesAreOverlookedAndNothingElse(String typed, boolean right) {
        assertThat(Totp.stepOf(SECRET, typed, Instant.EPOCH).isPresent()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({ "'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI" })
    void base32IsThatOfItsRfcWithoutPadding(String text, String written) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    private static Instant at(long step, int second) {
        return Instant.ofEpochSecond(step * Totp.STEP_SECONDS + second);
    }
}
