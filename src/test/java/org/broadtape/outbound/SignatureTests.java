package org.broadtape.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTests {

    private static final byte[] SECRET = "key".getBytes(UTF_8);
    private static final byte[] BODY = "<nitf/>".getBytes(UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_795_168_800);

    // printf '1795168800.<nitf/>' | openssl dgst -sha256 -hmac key
    private static final String RIGHT = "v1=fa13f352db50e99846c57e4079daeb2e2062367a9a1476e731eb94389c7ecb2a";

    @Test
    void itIsTheHmacOverTimeAndBody() {
        assertThat(Signature.of(SECRET, NOW, BODY)).isEqualTo(RIGHT);
        assertThat(Signature.holds(RIGHT, "1795168800", BODY, List.of(SECRET))).isTrue();
    }

    @Test
    void duringARotationAnyOfTheSecretsAndAnyOfTheSignaturesWillDo() {
        assertThat(Signature.holds("v1=00, " + RIGHT, "1795168800", BODY, List.of("other".getBytes(UTF_8), SECRET))).isTrue();
    }

    @Test
    void anythingElseDoesNotHold() {
        assertThat(Signature.holds(RIGHT, "1795168801", BODY, List.of(SECRET))).as("another time").isFalse();
        assertThat(Signature.holds(RIGHT, "1795168800", "<nitf />".getBytes(UTF_8), List.of(SECRET))).as("another body").isFalse();
        assertThat(Signature.holds(RIGHT, "1795168800", BODY, List.of("other".getBytes(UTF_8)))).as("another secret").isFalse();
        assertThat(Signature.holds(RIGHT, "1795168800", BODY, List.of())).as("no secret").isFalse();
        assertThat(Signature.holds("", "1795168800", BODY, List.of(SECRET))).as("no signature").isFalse();
        assertThat(Signature.holds(RIGHT.substring(3), "1795168800", BODY, List.of(SECRET))).as("no version").isFalse();
    }

    @Test
    void aClockMayBeFiveMinutesOffAndNotASecondMore() {
        assertThat(Signature.timely("1795168500", NOW)).isTrue();
        assertThat(Signature.timely("1795169100", NOW)).isTrue();
        assertThat(Signature.timely("1795168499", NOW)).isFalse();
        assertThat(Signature.timely("1795169101", NOW)).isFalse();
        assertThat(Signature.timely("now", NOW)).isFalse();
        assertThat(Signature.timely("", NOW)).isFalse();
    }
}
