package org.broadtape.doors.xml;

/// What stands inside an element, in order.
public sealed interface Node permits Element, Text {
}
