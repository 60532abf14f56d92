package org.broadtape.members.signin.mailed;

import org.broadtape.members.EmailAddress;

/// A request as the browser that asked sees it.
public record Waiting(EmailAddress address) {
}
