package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.verdicts.Stored;

/// What is written down of an item.
record ItemRow(long id, Slug provider, String guid, Kind kind, Version version, String fingerprint, Stored.Course course, String reason, OptionalLong article, long document,
        String address, String edNote, List<String> terms, List<String> wanted, Optional<KeptPicture> picture,
        Map<String, String> images, Optional<Instant> opens, Optional<Instant> expires, List<Subject> subjects,
        String slugline) {
}
