package org.broadtape.members.addresses.web;

import java.util.Optional;

import org.broadtape.members.addresses.AddressChange;

/// `/account/address`.
///
/// @param typed   as it was typed
/// @param problem what is wrong with it, or empty
/// @param fresh   whether the member has signed in a moment ago
public record AddressPage(String present, String typed, String problem, boolean fresh, Optional<AddressChange> waiting) {
}
