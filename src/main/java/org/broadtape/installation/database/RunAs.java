package org.broadtape.installation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;
import org.broadtape.kernel.Refused;

/// What stands before PostgreSQL's commands, since it refuses to run as root. For root it runs in a user namespace, where root has
/// another name; where the system forbids that (as many containers do), as a system user who has no rights.
record RunAs(List<String> prefix) {

    private static final List<String> USERS = List.of("postgres", "broadtape", "nobody");

    /// For the PostgreSQL that lives in `folder`.
    static RunAs here(Path folder) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new RunAs(List.of());
        }
        if (Files.getOwner(folder).getName().equals("root") && Commands.works(List.of("unshare", "-U", "true"))) {
            return new RunAs(List.of("unshare", "-U"));
        }
        return systemUser(folder);
    }

    /// As the folder's owner, or as the first of a few users that systems usually have; the folder is given to that user.
    static RunAs systemUser(Path folder) throws IOException {
        var user = Stream.concat(Stream.of(Files.getOwner(folder).getName()), USERS.stream())
                .filter(name -> !name.equals("root") && Commands.works(as(name, "true")))
                .findFirst()
                .orElseThrow(() -> new Refused("PostgreSQL does not run as root, and this system has no other user for it."
                        + " Start Broadtape as an ordinary user who owns " + folder.getParent() + "."));
        giveTo(user, folder);
        if (!Commands.works(as(user, "test", "-x", folder + "/."))) {
            throw new Refused("PostgreSQL does not run as root, and the user " + user + ", who runs it instead, cannot enter " + folder
                    + ". Put the data where every user may pass (BROADTAPE_HOME=/var/lib/broadtape), or start Broadtape as an ordinary user.");
        }
        return new RunAs(as(user));
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static List<String> as(String user, String... command) {
        var group = group(user).orElse(user);
        return Stream.concat(Stream.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups"), Stream.of(command)).toList();
    }

    private static Optional<String> group(String user) {
        try {
            var answer = Commands.run(Path.of("/"), List.of("id", "-g", user));
            return answer.status() == 0 ? Optional.of(answer.output()) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    private static void giveTo(String user, Path folder) throws IOException {
        var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        for (var path : Folders.deepestFirst(folder)) {
            Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
        }
        Files.setPosixFilePermissions(folder.toAbsolutePath().getParent(), PosixFilePermissions.fromString("rwx--x--x"));
    }
}
