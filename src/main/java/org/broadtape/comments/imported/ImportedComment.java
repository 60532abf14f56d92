package org.broadtape.comments.imported;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.EmailAddress;

/// A comment as another system had it.
///
/// @param key     by which its source calls it
/// @param parent  key of the comment that it answers; empty for none
/// @param name    under which it stood there; may be empty
/// @param address of whoever wrote it, where it is one
/// @param html    its text as HTML, or as plain text whose lines are lines
/// @param shown   whether readers saw it there; what they did not waits for a moderator
public record ImportedComment(String key, String parent, String name, Optional<EmailAddress> address, String html, boolean shown, Instant at) {
}
