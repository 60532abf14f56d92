package org.broadtape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

/// The vector that docs/wire.md publishes.
class SignatureTests {

    private static final byte[] BODY = "{\"headline\":\"Copper falls\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECRET = "whsec-example".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "whsec-older".getBytes(StandardCharsets.US_ASCII);
    private static final Instant AT = Instant.ofEpochSecond(1_772_442_000);
    private static final String SIGNED = "t=1772442000,v1=deb83f6bd174671161d5f704456e3b41603466d6a579709fe4a30d0a66f760e6";

    @Test
    void theValueIsTheSecondsAndAnHmacOverSecondsAndBody() {
        assertThat(Signature.of(BODY, AT, List.of(SECRET))).isEqualTo(SIGNED);
    }

    @Test
    void itHoldsForThatBodyThatSecretAndFiveMinutes() {
        assertThat(Signature.holds(SIGNED, BODY, AT.plusSeconds(300), List.of(OTHER, SECRET))).isTrue();
        assertThat(Signature.holds(SIGNED, BODY, AT.minusSeconds(300), List.of(SECRET))).isTrue();
        assertThat(Signature.holds(SIGNED, BODY, AT.plusSeconds(301), List.of(SECRET))).isFalse();
        assertThat(Signature.holds(SIGNED, BODY, AT, List.of(OTHER))).isFalse();
        assertThat(Signature.holds(SIGNED, "{}".getBytes(StandardCharsets.UTF_8), AT, List.of(SECRET))).isFalse();
        assertThat(Signature.holds(SIGNED.replace("t=1772442000", "t=1772442001"), BODY, AT, List.of(SECRET))).isFalse();
    }

    @Test
    void whileASecretIsChangedEitherHolds() {
        var both = Signature.of(BODY, AT, List.of(SECRET, OTHER));
        assertThat(Signature.holds(both, BODY, AT, List.of(SECRET))).isTrue();
        assertThat(Signature.holds(both, BODY, AT, List.of(OTHER))).isTrue();
    }

    @Test
    void withoutASecretOrWithSomethingElseNothingHolds() {
        assertThat(Signature.holds(SIGNED, BODY, AT, List.of())).isFalse();
        for (var other : List.of("", "v1=", "t=1772442000", "t=,v1=", "t=99999999999999999999,v1=00", SIGNED.replace("v1", "v0"))) {
            assertThat(Signature.holds(other, BODY, AT, List.of(SECRET))).as(other).isFalse();
        }
    }
}
