package org.broadtape.wire.push;

/// What has been sent to a provider's address: its headers and body as they came; absent headers are empty.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Push(String time, String signature, String idempotencyKey, byte[] body) {
}
