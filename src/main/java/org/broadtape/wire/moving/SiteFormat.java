package org.broadtape.wire.moving;

import java.util.List;

/// A kind of export that sites move in from.
public interface SiteFormat {

    /// As `--format` names it.
    String name();

    /// Whether the file belongs to such an export. Called for every file that is imported, so it must be quick.
    ///
    /// @param start how the file begins: at most 16 KB, each byte one character (ISO 8859-1), without a byte order mark
    boolean claims(SiteFile file, String start);

    /// The sites that the claimed files of one import are of, each of one or more files.
    List<SiteSource> open(List<SiteFile> files);
}
