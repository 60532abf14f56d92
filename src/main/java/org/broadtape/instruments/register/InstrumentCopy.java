package org.broadtape.instruments.register;

import java.util.Optional;

import org.broadtape.instruments.Kind;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.identity.Identifier;

/// Everything about an instrument that a person sets, in place of what was there. Where it is listed and that it is no more are told as changes.
///
/// @param isin      a correction; a new one is told as a change
/// @param suspended whether trading in it is suspended
public record InstrumentCopy(Kind kind, String name, String shareClass, PriceUnit unit, int lot, boolean suspended, Optional<Identifier> isin, Optional<Identifier> figi) {
}
