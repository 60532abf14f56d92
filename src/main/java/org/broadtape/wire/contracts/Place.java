package org.broadtape.wire.contracts;

/// Where a provider's subject code leads on this site: a section's slug and a topic's name, each of which may be empty.
public record Place(String section, String topic) {
}
