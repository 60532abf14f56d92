package org.broadtape.instruments;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

import org.broadtape.kernel.Refused;

/// What one of a quoted price is worth. Some exchanges quote in hundredths of a currency under a code of their own that is not of ISO 4217: Johannesburg in
/// ZAC (cents of ZAR), London in GBX (pence of GBP), Tel Aviv in ILA (agorot of ILS). Indices are in points, of no currency.
///
/// @param code     as quoted, such as `ZAC`, `ZAR`; empty for points
/// @param currency of ISO 4217; absent for points
/// @param per      how many of the unit are one of the currency: 1 or 100
public record PriceUnit(String code, Optional<Currency> currency, int per) {

    public static final PriceUnit POINTS = new PriceUnit("", Optional.empty(), 1);
    private static final Map<String, String> HUNDREDTHS = Map.of("ZAC", "ZAR", "GBX", "GBP", "ILA", "ILS");
    /// As some sources write the same three.
    private static final Map<String, String> OTHERWISE = Map.of("ZAc", "ZAC", "GBp", "GBX", "GBPX", "GBX", "ILa", "ILA");

    /// @param code such as `ZAC`, `ZAc`, `GBp`, `USD`; empty for points
    /// @throws Refused where there is no such unit
    public static PriceUnit of(String code) {
        if (code.isEmpty()) {
            return POINTS;
        }
        var known = OTHERWISE.getOrDefault(code, code);
        var whole = HUNDREDTHS.get(known);
        try {
            return whole == null ? new PriceUnit(known, Optional.of(Currency.getInstance(known)), 1) : new PriceUnit(known, Optional.of(Currency.getInstance(whole)), 100);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("'" + code + "' is neither a currency of ISO 4217, such as ZAR, nor one of the units ZAC, GBX and ILA");
        }
    }

    /// A quoted price in whole currency: 320450 ZAC are 3204.50 ZAR. Points stay as they are.
    public BigDecimal inCurrency(BigDecimal quoted) {
        return per == 1 ? quoted : quoted.movePointLeft(2);
    }

    @Override
    public String toString() {
        return code;
    }
}
