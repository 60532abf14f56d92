package org.broadtape.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTests {

    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void whatIsLockedOpensForItsOwnerAloneAndOnlyWithTheInstallationsKey() {
        var safe = new Safe(new Secrets(DataFolder.at(home)));
        var locked = safe.lock("wire northgate", "secret".getBytes(UTF_8));

        assertThat(new String(locked, UTF_8)).doesNotContain("secret");
        assertThat(safe.lock("wire northgate", "secret".getBytes(UTF_8))).as("the same secret once more").isNotEqualTo(locked);
        assertThat(new Safe(new Secrets(DataFolder.at(home))).unlock("wire northgate", locked)).asString(UTF_8).isEqualTo("secret");
        assertThatThrownBy(() -> safe.unlock("wire cape", locked)).hasMessage("A secret of wire cape cannot be opened with this installation's key; give a new one");
        assertThatThrownBy(() -> new Safe(new Secrets(DataFolder.at(other))).unlock("wire northgate", locked)).isInstanceOf(IllegalStateException.class);
    }
}
