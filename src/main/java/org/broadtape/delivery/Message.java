package org.broadtape.delivery;

/// What is to be told. Reason, subject and version are its identity: promised twice, it is told once.
///
/// @param reason why: the name under which [Contents] makes its content, such as `wire` or `edition`
/// @param subject what it is about, such as `article/17`: a kill cancels by this
/// @param payload where its content lies, for whoever makes it; empty where subject and version say enough
public record Message(String reason, String subject, long version, String payload, Urgency urgency) {

    public Message {
        if (reason.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("A message has a reason and a subject.");
        }
    }
}
