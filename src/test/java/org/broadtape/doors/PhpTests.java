package org.broadtape.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class PhpTests {

    @Test
    void valuesAreReadWithTheirKeysInOrder() {
        assertThat(read("a:4:{s:5:\"title\";s:6:\"Kupfer\";i:7;d:0.5;s:2:\"on\";b:1;s:4:\"none\";N;}")).hasToString("{\"title\":\"Kupfer\",\"7\":\"0.5\",\"on\":true,\"none\":null}");
    }

    @Test
    void theLengthOfATextCountsBytes() {
        assertThat(read("a:1:{i:0;s:7:\"Börse!\";}")).hasToString("{\"0\":\"Börse!\"}");
    }

    @Test
    void aTextWhoseLengthHasBecomeWrongEndsWhereItEnds() {
        assertThat(read("a:2:{i:0;s:99:\"https://new.example\";i:1;s:1:\"x\";}")).hasToString("{\"0\":\"https://new.example\",\"1\":\"x\"}");
    }

    @Test
    void anObjectIsPlainDataAndWhatItsClassWouldUnpackIsNothing() {
        assertThat(read("O:8:\"Evil\\Run\":2:{s:4:\"name\";s:3:\"rm!\";s:7:\"\0*\0kept\";i:1;}")).hasToString("{\"name\":\"rm!\",\"kept\":1}");
        assertThat(read("a:1:{i:0;C:4:\"Evil\":5:{abcde}}")).hasToString("{\"0\":null}");
        assertThat(read("a:2:{i:0;i:5;i:1;R:2;}")).hasToString("{\"0\":5,\"1\":null}");
    }

    @Test
    void whatCannotBeReadIsRefusedWithThePlace() {
        assertThatThrownBy(() -> read("a:2:{i:0;i:1;")).isInstanceOf(Refused.class).hasMessage("It ends in the middle.").extracting(refused -> ((Refused) refused).place()).isEqualTo("byte 14");
        assertThatThrownBy(() -> read("x:1;")).isInstanceOf(Refused.class).hasMessage("It is not a value that PHP serialized.");
        assertThatThrownBy(() -> read("a:1:{i:0;".repeat(300))).isInstanceOf(Refused.class).hasMessageContaining("deep in each other");
        assertThatThrownBy(() -> read("a:99999999:{}")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("s:4294967295:\"a\";")).isInstanceOf(Refused.class).hasMessageContaining("length that is no number");
        assertThatThrownBy(() -> read("a:1:{i;i:1;}")).isInstanceOf(Refused.class).hasMessageContaining("a number that is none");
        assertThatThrownBy(() -> read("d;")).isInstanceOf(Refused.class);
    }

    @Property
    void whateverComesIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(read("a:1:{i:0;" + text + "}")).isNotNull();
        } catch (Refused refused) {
            assertThat(refused.place()).startsWith("byte ");
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String text) {
        return Php.unserialize(text, Limits.DOCUMENT);
    }
}
