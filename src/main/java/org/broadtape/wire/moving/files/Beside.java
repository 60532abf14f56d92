package org.broadtape.wire.moving.files;

import java.io.IOException;
import org.broadtape.articles.body.Address;
import org.broadtape.kernel.Refused;

/// Files that came with the site, and those from elsewhere that it shows: these have to be fetched.
record Beside(Uploads folder, Uploads web) implements Uploads {

    @Override
    public <T> T read(String address, Reader<T> reader) throws IOException {
        try {
            return folder.read(address, reader);
        } catch (Refused _) {
            if (Address.host(address).isEmpty()) {
                throw new Refused("it is not among the files that came with the site");
            }
            return web.read(address, reader);
        }
    }

    @Override
    public void close() {
        folder.close();
        web.close();
    }
}
