package org.broadtape.doors.xml;

/// Characters between two tags, decoded, with their white space.
public record Text(String value) implements Node {
}
