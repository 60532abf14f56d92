package org.broadtape.doors;

/// What stands inside an element, in order.
public sealed interface Node permits Element, Text {
}
