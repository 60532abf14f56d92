package org.broadtape.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.broadtape.kernel.Refused;

/// Where an installation keeps everything it knows: `BROADTAPE_HOME`. Nobody but its owner may look inside.
public record DataFolder(Path home) {

    /// The folder at this place, made if it is not there yet.
    public static DataFolder at(Path home) {
        var folder = new DataFolder(home.toAbsolutePath().normalize());
        makePrivate(folder.home());
        return folder;
    }

    public Path settings() {
        return home.resolve("site.toml");
    }

    public Path secrets() {
        return home.resolve("secrets.properties");
    }

    /// The private key that signs mail.
    public Path dkimKey() {
        return home.resolve("dkim.pem");
    }

    /// Passwords known from breaches, where the publisher keeps a list.
    public Path breachedPasswords() {
        return home.resolve("breached-passwords.txt");
    }

    /// Mail that no server takes, a file each.
    public Path mail() {
        return home.resolve("mail");
    }

    public Path images() {
        return home.resolve("images");
    }

    /// Sounds, films and documents of articles.
    public Path files() {
        return home.resolve("files");
    }

    public Path postgres() {
        return home.resolve("postgres");
    }

    /// What the running server says of itself.
    public Path server() {
        return home.resolve("server.txt");
    }

    /// Locked by the server for as long as it serves.
    public Path serving() {
        return home.resolve("serving.lock");
    }

    /// Makes a folder that only its owner may enter; one that exists keeps its rights.
    public static void makePrivate(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException problem) {
            throw new Refused("The folder " + folder + " cannot be made (" + problem + "). Choose another with BROADTAPE_HOME, or give this user the right to write there.");
        }
    }
}
