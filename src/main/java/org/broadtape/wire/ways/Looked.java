package org.broadtape.wire.ways;

/// The porter of this node has looked after the ways in once more; told about twice a minute, for what goes along with it.
public record Looked(long count) {
}
