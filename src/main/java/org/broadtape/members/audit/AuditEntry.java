package org.broadtape.members.audit;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.MemberId;

/// A line of the audit log: who did what to what, when and from where.
///
/// @param name    as the one who did it was called then; empty for a member at their own account
/// @param network empty for what was done at the machine itself
public record AuditEntry(long id, Instant at, Optional<MemberId> actor, String name, String what, String subject, String detail, String network) {
}
