package org.broadtape.articles.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.listing.Corrected;

/// All corrections, newest first.
public record CorrectionsPage(List<Corrected> items, Optional<String> older) {
}
