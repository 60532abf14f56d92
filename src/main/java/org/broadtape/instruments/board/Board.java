package org.broadtape.instruments.board;

import java.util.List;

import org.broadtape.instruments.Instrument;

/// A table of the markets page.
public record Board(String name, List<Instrument> instruments) {
}
