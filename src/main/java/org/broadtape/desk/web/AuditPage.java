package org.broadtape.desk.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.members.audit.AuditEntry;

/// @param words  every word for what happened that the log has
/// @param older  where the next older page begins
/// @param query  the filter as an address has it, without a question mark
record AuditPage(AuditQuery asked, List<String> words, List<AuditEntry> entries, Optional<Long> older, String query, Said said) {
}
