package org.broadtape.instruments.identity.change.web;

import java.time.LocalDate;

/// Something that happened, in words.
///
/// @param path of the page of whom else it touched; empty where it touched nobody
public record HistoryLine(LocalDate day, String words, String path) {
}
