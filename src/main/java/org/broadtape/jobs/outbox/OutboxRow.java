package org.broadtape.jobs.outbox;

/// One event for one listener, as a pump has taken it.
record OutboxRow(long id, String aggregate, String event, String payload, boolean overtakes, int tries) {
}
