package org.broadtape.wire.documents;

import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.item.Document;

/// A document on its way in: who sent it, in which format (empty where it is in none), and its SHA-256.
public record Source(Provider provider, Document document, String format, String sha256) {
}
