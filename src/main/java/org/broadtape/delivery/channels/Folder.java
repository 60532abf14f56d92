package org.broadtape.delivery.channels;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.kernel.Refused;

/// Puts files into a folder of this machine, whole or not at all: written under a hidden name beside it, forced to the disk, renamed.
/// A second time it is the same file again.
@ApplicationScoped
public class Folder implements Channel {

    public static final String NAME = "folder";

    private final ContentDesk desk;

    @Inject
    Folder(ContentDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String destination(String address) {
        return path(address).toString();
    }

    @Override
    public int concurrency() {
        return 5;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Outcome send(Parcel parcel) {
        return desk.send(parcel, Content.Ready.class, (ready, _) -> write(path(parcel.address()), ready));
    }

    private static Outcome write(Path folder, Content.Ready ready) {
        if (!ready.name().matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
            throw new IllegalStateException("Not a file name: " + ready.name());
        }
        var hidden = folder.resolve("." + ready.name() + ".part");
        try {
            try (var out = FileChannel.open(hidden, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (var bytes = ByteBuffer.wrap(ready.bytes()); bytes.hasRemaining();) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(hidden, folder.resolve(ready.name()), StandardCopyOption.ATOMIC_MOVE);
            return new Outcome.Delivered("written as " + ready.name());
        } catch (IOException problem) {
            return new Outcome.Deferred("not written: " + problem);
        }
    }

    private static Path path(String address) {
        try {
            var path = Path.of(address).normalize();
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException notAPath) {
            throw new Refused("'" + address + "' is not a folder");
        }
        throw new Refused("'" + address + "' is not a folder; write its path from the root on, such as /var/spool/partner");
    }
}
