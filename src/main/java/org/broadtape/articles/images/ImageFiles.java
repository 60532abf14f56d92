package org.broadtape.articles.images;

import java.util.Optional;

/// Where the bytes of pictures lie: originals by the hash of their bytes, prints by that and what they are.
interface ImageFiles {

    /// Keeps an original; one that is there already stays.
    void keep(String hash, byte[] original);

    Optional<byte[]> original(String hash);

    /// Keeps a print; a later one of the same name takes its place.
    void keepPrint(String hash, String name, byte[] print);

    Optional<byte[]> print(String hash, String name);
}
