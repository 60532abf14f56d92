package org.broadtape.wire.moving.files;

import java.io.IOException;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;

/// Files that are fetched from where they always were.
///
/// @param host to which addresses without one belong; empty where it is not known
record OldSite(Outbound outbound, String host) implements Uploads {

    private static final int TRIES = 2;

    @Override
    public <T> T read(String address, Reader<T> reader) throws IOException {
        var whole = whole(address);
        for (var attempt = 1;; attempt++) {
            try {
                return fetch(whole, reader);
            } catch (IOException cutOff) {
                if (attempt == TRIES) {
                    throw cutOff;
                }
            }
        }
    }

    private <T> T fetch(String address, Reader<T> reader) throws IOException {
        return outbound.send(Request.get(address).within(Limits.FILE), (answer, body) -> {
            if (!answer.succeeded()) {
                throw new Refused("its server answers with " + answer.status());
            }
            return reader.read(body);
        });
    }

    private String whole(String address) {
        if (address.matches("(?i)https?://.*")) {
            return address;
        }
        if (host.isEmpty() || address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            throw new Refused("its address names no server; give the site's uploads as a folder or zip archive with --uploads");
        }
        return "https://" + host + (address.startsWith("/") ? "" : "/") + address;
    }

    @Override
    public void close() {
        // nothing is open between two files
    }
}
