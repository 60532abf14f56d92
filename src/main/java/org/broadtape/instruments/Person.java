package org.broadtape.instruments;

/// Somebody who leads a company, as far as the public is told.
///
/// @param role such as `Chief executive`; empty where it is not said
public record Person(String name, String role) {
}
