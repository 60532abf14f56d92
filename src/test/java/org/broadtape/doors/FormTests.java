package org.broadtape.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

/// ASVS 15.3.3: mass assignment.
class FormTests {

    @Test
    void aFormHasTheFieldsThatItsPageHas() {
        var form = Form.of(Map.of("name", List.of(" Ada ")), "name", "wanted");

        assertThat(form.line("name")).isEqualTo("Ada");
        assertThat(form.typed("name")).isEqualTo(" Ada ");
        assertThat(form.ticked("wanted")).isFalse();
    }

    @Test
    void aFieldThatThePageDoesNotHaveIsRefusedByName() {
        assertThatThrownBy(() -> Form.of(Map.of("name", List.of("Ada"), "role", List.of("publisher")), "name")).isInstanceOf(Refused.class)
                .hasMessage("This form has no field 'role'. Nothing was changed");
        assertThatThrownBy(() -> Form.of(Map.of("<b>" + "x".repeat(99), List.of("")), "name")).hasMessageMatching("This form has no field '\\?b\\?x{37}'. Nothing was changed");
    }

    @Test
    void aFieldThatIsSentTwiceIsRefused() {
        assertThatThrownBy(() -> Form.of(Map.of("name", List.of("Ada", "Bruno")), "name")).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.place()).isEqualTo("name"));
    }

    @Test
    void aLineIsOneLine() {
        assertThatThrownBy(() -> Form.of(Map.of("name", List.of("Ada\r\nBcc: all@example.com")), "name").line("name")).isInstanceOf(Refused.class)
                .hasMessageContaining("such as the end of a line");
    }
}
