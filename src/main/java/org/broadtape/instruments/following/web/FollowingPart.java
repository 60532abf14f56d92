package org.broadtape.instruments.following.web;

import org.broadtape.instruments.Instrument;

/// The part of an instrument's page that follows it, as its reader sees it.
public record FollowingPart(Instrument instrument, boolean follows) {
}
