package org.broadtape.api.keys.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.api.keys.ApiKey;
import org.broadtape.api.keys.Scope;

/// @param secret the key that was made just now: it is shown this once
/// @param done   what was done, in words, or empty
/// @param wrong  why it was not, or empty
record KeysPage(List<ApiKey> inForce, List<ApiKey> revoked, List<Scope> scopes, KeyForm typed, Optional<String> secret, String done, String wrong) {
}
