package org.broadtape.wire.moving;

import java.nio.file.Path;

/// A file of an export.
///
/// @param name as the report shows it
public record SiteFile(String name, Path file) {
}
