package org.broadtape.instruments.announcements.web;

import java.util.List;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.announcements.AnnouncementLine;

/// An announcement in a list.
///
/// @param category in words
/// @param about    what it is about
public record Line(AnnouncementLine one, String category, List<Instrument> about) {
}
