package org.broadtape.comments.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words are found however they are dressed up, and not within others.
class WordListTests {

    private static final WordList LIST = WordList.parse("""
            # what the desk has had enough of
            casino
            buy now
            pumper*
            Scheiße
            赌场
            казино
            """);

    @ParameterizedTest
    @ValueSource(strings = { "Casino!", "CASINO", "cásino", "c\u200ba\u200bs\u200bi\u200bn\u200bo", "сasinо" /* Cyrillic с and о */, "c4s1no", "ca$ino", "c a s i n o", "c.a.s.i.n.o", "c-a-s-i-n-o",
            "cas.ino", "caaaasino", "casinooooo", "the ｃａｓｉｎｏ wins", "𝐜𝐚𝐬𝐢𝐧𝐨", "ca\u00adsino", "c\u0336a\u0336s\u0336i\u0336n\u0336o\u0336" })
    void aWordIsFoundHoweverItIsDressed(String text) {
        assertThat(LIST.in(text)).contains("casino");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Casinos are others", "Occasion", "Montecasino", "buy it now", "I buy. Nowhere", "the pump", "1000 2000", "A B C", "" })
    void whatOnlyResemblesAWordIsNone(String text) {
        assertThat(LIST.in(text)).isEmpty();
    }

    @Test
    void phrasesBeginningsAndWordsOfOtherScriptsAreFound() {
        assertThat(LIST.in("Buy  NOW!")).contains("buy now");
        assertThat(LIST.in("buy-now")).contains("buy now");
        assertThat(LIST.in("those pumpers")).contains("pumper*");
        assertThat(LIST.in("SCHEIẞE")).contains("Scheiße");
        assertThat(LIST.in("来赌场玩")).contains("赌场");
        assertThat(LIST.in("Лучшее КАЗИНО здесь")).contains("казино");
    }

    @Test
    void aListIsReadLineByLineAndSaysWhatIsWrongWithIt() {
        assertThat(WordList.parse(LIST.text())).isEqualTo(LIST);
        assertThatThrownBy(() -> WordList.parse("casino\n---")).hasMessage("Line 2 has no letter or digit to look for: ---");
        assertThatThrownBy(() -> WordList.parse("a".repeat(101))).hasMessageContaining("Line 1 has more than 100 characters");
    }

    @Property(tries = 300)
    void anyTextCanBeReadAndAWordBetweenSpacesIsAlwaysFound(@ForAll @StringLength(max = 80) String before, @ForAll @StringLength(max = 80) String after) {
        assertThat(LIST.in(before + "\n|casino|\n" + after)).isPresent();
    }

    @Test
    void aLongTextOfTricksIsReadInNoTimeToSpeakOf() {
        assertThat(LIST.in("a ".repeat(2500) + "b.".repeat(2500) + "z".repeat(5000) + "\u0300".repeat(5000))).isEmpty();
    }
}
