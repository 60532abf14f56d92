package org.broadtape.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

class HashingTests {

    private final Hashing hashing = new Hashing();

    @Test
    void aHashHasTheParametersOfTheCheatSheetAndASaltOfItsOwn() {
        var hash = hashing.hash("correct horse battery staple");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashing.hash("correct horse battery staple"));
        assertThat(hashing.isOld(hash)).isFalse();
    }

    @Test
    void onlyTheSamePasswordMatches() {
        var stored = Optional.of(hashing.hash("correct horse battery staple"));

        assertThat(hashing.matches("correct horse battery staple", stored)).isTrue();
        assertThat(hashing.matches("correct horse battery stapl", stored)).isFalse();
        assertThat(hashing.matches("correct horse battery staple ", stored)).isFalse();
        assertThat(hashing.matches("", stored)).isFalse();
        assertThat(hashing.matches("anything", Optional.empty())).isFalse();
    }

    @Test
    void everySignCountsAndTheSameLettersFromAnotherKeyboardAreTheSame() {
        assertThat(hashing.matches("Zoe\u0308 eats \ud83c\udf53 at \u0000 noon", Optional.of(hashing.hash("Zo\u00eb eats \ud83c\udf53 at \u0000 noon")))).isTrue();
        assertThat(hashing.matches("x".repeat(72) + "a", Optional.of(hashing.hash("x".repeat(72) + "b")))).isFalse();
    }

    @Test
    void aHashOfOtherParametersIsReadAndKnownToBeOld() {
        var old = Password.hash("correct horse battery staple").addRandomSalt(16).with(Argon2Function.getInstance(12_288, 3, 1, 32, Argon2.ID)).getResult();

        assertThat(hashing.matches("correct horse battery staple", Optional.of(old))).isTrue();
        assertThat(hashing.isOld(old)).isTrue();
    }
}
