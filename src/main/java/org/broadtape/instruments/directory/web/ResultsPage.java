package org.broadtape.instruments.directory.web;

import java.util.List;

import org.broadtape.instruments.directory.Found;

/// What was found for what somebody typed.
public record ResultsPage(String text, List<Found> found) {
}
