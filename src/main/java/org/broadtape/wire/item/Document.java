package org.broadtape.wire.item;

import java.time.ZoneId;

/// Bytes as received, with what is known of them: a name for a person (path or address) and the provider's time zone, in which dates
/// without one are read. `emptyEmbargoMeansFree`: an embargo that is there and empty binds nobody, by the provider's contract.
@SuppressWarnings("ArrayRecordComponent") // never compared; a document of megabytes is not copied
public record Document(String name, byte[] bytes, ZoneId zone, boolean emptyEmbargoMeansFree) {
}
