package org.broadtape.members.factors.passkeys;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.MemberId;

/// A passkey of a member.
///
/// @param credential what its device has told of it, as the protocol writes it (WebAuthn, 6.5.1), its public key among it
/// @param counter    how often it has signed, as its device counts; 0 where that does not count
/// @param copied     whether it may be copied to its owner's other devices
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Passkey(long id, MemberId member, byte[] credentialId, byte[] credential, String name, long counter, boolean copied, Instant addedAt, Optional<Instant> usedAt) {
}
