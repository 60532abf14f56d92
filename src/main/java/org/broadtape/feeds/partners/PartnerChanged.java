package org.broadtape.feeds.partners;

import org.broadtape.jobs.Event;

/// A partner's contract covers other articles than before.
///
/// @param after the article up to which it has been seen what that means; 0 at first
public record PartnerChanged(String partner, long after) implements Event {

    @Override
    public String aggregate() {
        return "partner/" + partner;
    }
}
