package org.broadtape.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import com.sun.security.auth.module.UnixSystem;
import org.broadtape.installation.DataFolder;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL does not run as root, and the program does.
class RunAsTests {

    @TempDir
    Path temporary;

    @Test
    void whereUserNamespacesAreForbiddenASystemUserRunsIt() throws Exception {
        assumeRoot();
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        var home = DataFolder.at(temporary.resolve("site"));
        DataFolder.makePrivate(home.postgres());
        RunAs.systemUser(home.postgres());
        var owner = Files.getOwner(home.postgres()).getName();
        assertThat(owner).isNotEqualTo("root");

        try (var database = Database.embedded(home); var db = database.address().connect(); var row = db.createStatement().executeQuery("show fsync")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("on");
            assertThat(Files.getOwner(home.postgres().resolve("cluster")).getName()).isEqualTo(owner);
        }
        assertThat(home.postgres().resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFolderThatNobodyElseMayEnterIsRefusedWithWhatToDo() throws Exception {
        assumeRoot();
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        var home = DataFolder.at(temporary.resolve("site"));
        DataFolder.makePrivate(home.postgres());
        assertThatThrownBy(() -> RunAs.systemUser(home.postgres())).isInstanceOf(Refused.class)
                .hasMessageStartingWith("PostgreSQL does not run as root, and the user ").hasMessageContaining("cannot enter " + home.postgres())
                .hasMessageContaining("BROADTAPE_HOME=/var/lib/broadtape");
    }

    @Test
    void anOrdinaryUserRunsItItself() throws IOException {
        Assumptions.assumeTrue(new UnixSystem().getUid() != 0, "for an ordinary user");
        assertThat(RunAs.here(temporary).command(List.of("initdb"))).containsExactly("initdb");
    }

    private static void assumeRoot() {
        Assumptions.assumeTrue(new UnixSystem().getUid() == 0, "for root");
    }
}
