package org.broadtape.desk.leaks;

import java.util.Map;

import org.broadtape.members.Viewer;

/// Somebody as whom the exits are read.
///
/// @param name    as the report calls them
/// @param headers what their requests carry
public record Asker(String name, Viewer viewer, Map<String, String> headers) {

    @Override
    public String toString() {
        return name;
    }
}
