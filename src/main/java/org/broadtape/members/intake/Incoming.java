package org.broadtape.members.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.members.EmailAddress;

/// A member as another system has it.
///
/// @param joined    when they joined there; absent where it does not say, or lies ahead
/// @param paid      whether they pay there, or were given what others pay for
/// @param paidUntil until when, where it says
public record Incoming(EmailAddress address, String name, List<String> labels, Optional<Instant> joined, boolean paid, Optional<Instant> paidUntil) {

    public Incoming {
        labels = List.copyOf(labels);
    }
}
