package org.broadtape.wire;

import org.broadtape.wire.formats.Format;
import org.broadtape.wire.item.Document;

/// A document on its way in: who sent it, in which format, and its SHA-256.
record Source(Provider provider, Document document, Format format, String sha256) {
}
