package org.broadtape.wire.ways;

import java.time.Instant;
import java.util.Optional;

/// How a way in of a provider stands.
///
/// @param way        `watch`, `poll` or `websub`
/// @param address    the folder or address that the rest is about; after a change of the contract it begins anew
/// @param dueAt      when it is asked next
/// @param asked      how often it was asked, of which it had `unmodified` times nothing new (304)
/// @param gone       whether it has said that it is gone for good (410)
/// @param failures   tries in a row that failed
/// @param trouble    in a sentence what is wrong; empty where nothing is
public record Standing(String provider, String way, String address, Instant dueAt, String etag, String lastModified, long asked, long unmodified, boolean gone, int failures,
        String trouble, Optional<Instant> troubleSince) {

    static Standing fresh(String provider, String way, String address) {
        return new Standing(provider, way, address, Instant.EPOCH, "", "", 0, 0, false, 0, "", Optional.empty());
    }

    /// It answered, and nothing is wrong.
    Standing answered(String newEtag, String newLastModified, Instant next) {
        return new Standing(provider, way, address, next, newEtag, newLastModified, asked + 1, unmodified, false, 0, "", Optional.empty());
    }

    /// It had nothing new; what was wrong with its content before still is.
    Standing unmodified(Instant next) {
        var mended = failures > 0;
        return new Standing(provider, way, address, next, etag, lastModified, asked + 1, unmodified + 1, false, 0, mended ? "" : trouble, mended ? Optional.empty() : troubleSince);
    }

    Standing failed(String why, Instant now, Instant next) {
        return new Standing(provider, way, address, next, etag, lastModified, asked + 1, unmodified, gone, failures + 1, why, troubleSince.or(() -> Optional.of(now)));
    }

    /// It says that it is gone; nobody asks again until the contract names another address.
    Standing ended(String why, Instant now) {
        return new Standing(provider, way, address, Instant.EPOCH, "", "", asked + 1, unmodified, true, failures, why, Optional.of(now));
    }

    /// Something is wrong with what it has, or is no longer where the sentence is empty.
    Standing troubled(String why, Instant now) {
        return new Standing(provider, way, address, dueAt, etag, lastModified, asked, unmodified, gone, failures, why,
                why.isEmpty() ? Optional.empty() : why.equals(trouble) ? troubleSince : Optional.of(now));
    }
}
