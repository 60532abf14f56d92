package org.broadtape.wire.contracts;

/// What a contract says of urgent items apart from all others.
///
/// @param upTo      items of urgency 1 (highest) to this number are urgent, at most 9; an item that names no urgency is not
/// @param automatic whether urgent items open by themselves, or wait for the desk
public record Urgency(int upTo, boolean automatic) {

    boolean covers(int urgency) {
        return urgency > 0 && urgency <= upTo;
    }
}
