package org.broadtape.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// What is wrong with the data folder and the public address.
@ApplicationScoped
class FolderCheckup implements Checkup {

    private static final long LITTLE = 1L << 30;

    private final DataFolder folder;
    private final Settings settings;

    @Inject
    FolderCheckup(DataFolder folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        try {
            var free = Files.getFileStore(folder.home()).getUsableSpace();
            if (free < LITTLE) {
                problems.add("Only " + (free >> 20) + " MB are free where the data folder " + folder.home() + " lies. Make room: without it nothing more can be stored.");
            }
            for (var file : List.of(folder.secrets(), folder.dkimKey(), folder.postgres().resolve("access.properties"))) {
                if (othersRead(file)) {
                    problems.add("Others than its owner can read " + file + ". Run: chmod 600 " + file);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        if (!settings.url().getScheme().equals("https") && !PublicAddress.isLocal(settings.url())) {
            problems.add("The site's address is " + settings.url() + ", without https: what readers type can be read on its way, and nobody can sign in."
                    + " Set BROADTAPE_TLS_CERT and BROADTAPE_TLS_KEY, or put a proxy with a certificate before it, and set BROADTAPE_URL to the https address.");
        }
        return problems;
    }

    private static boolean othersRead(Path file) throws IOException {
        return Files.exists(file) && Files.getPosixFilePermissions(file).stream()
                .anyMatch(right -> right == PosixFilePermission.GROUP_READ || right == PosixFilePermission.OTHERS_READ);
    }
}
