package org.broadtape.instruments;

import java.util.Optional;

/// Something with prices: a class of shares, a fund, an index, a pair of currencies.
///
/// @param mic     of ISO 10383; `XXXX` where it has no market
/// @param symbol  as what it is listed there, or was last
/// @param address the last part of its page's address: its symbol, or `SYMBOL-YEAR` for an earlier holder of a symbol that was given away again
/// @param unit    in what its prices are quoted
/// @param lot     how many are traded at once
public record Instrument(InstrumentId id, Optional<CompanyId> company, Kind kind, String name, String shareClass, String mic, String symbol, String address,
        PriceUnit unit, int lot, Status status) {

    /// Where its page is.
    public String path() {
        return "/instruments/" + mic + "/" + address;
    }
}
