package org.broadtape.installation.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One program at a time starts or stops the PostgreSQL of a data folder; the others wait.
final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    static Turn in(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("turn.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new Turn(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
