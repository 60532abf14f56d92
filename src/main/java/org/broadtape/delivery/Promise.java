package org.broadtape.delivery;

import java.util.List;

/// A message and those who are to get it.
public record Promise(Message message, List<Recipient> recipients) {

    public Promise {
        recipients = List.copyOf(recipients);
    }
}
