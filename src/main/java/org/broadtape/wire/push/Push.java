package org.broadtape.wire.push;

/// What an agency has sent: whose it says it is, and its headers and body as they came; absent headers are empty.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Push(String provider, String time, String signature, String idempotencyKey, byte[] body) {
}
