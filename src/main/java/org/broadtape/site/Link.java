package org.broadtape.site;

/// A name and where it leads.
public record Link(String name, String address) {
}
