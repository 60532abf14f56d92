package org.broadtape.wire.formats.values;

import static java.util.Map.entry;

import java.util.Map;
import org.broadtape.wire.item.Instrument;

/// Reuters Instrument Codes: a symbol and, behind its last dot, the exchange (`HGM.J`). Exchanges that are known here become market
/// identifier codes of ISO 10383; of all others, and of indices and currencies, the code stays whole.
public final class Rics {

    private static final Map<String, String> MARKETS = Map.ofEntries(
            entry("N", "XNYS"), entry("O", "XNAS"), entry("OQ", "XNAS"), entry("A", "XASE"), entry("P", "ARCX"), entry("L", "XLON"), entry("J", "XJSE"), entry("T", "XTKS"),
            entry("AX", "XASX"), entry("DE", "XETR"), entry("F", "XFRA"), entry("PA", "XPAR"), entry("AS", "XAMS"), entry("BR", "XBRU"), entry("LS", "XLIS"), entry("I", "XDUB"),
            entry("MI", "XMIL"), entry("MC", "XMAD"), entry("S", "XSWX"), entry("VI", "XWBO"), entry("ST", "XSTO"), entry("HE", "XHEL"), entry("CO", "XCSE"), entry("OL", "XOSL"),
            entry("HK", "XHKG"), entry("SS", "XSHG"), entry("SZ", "XSHE"), entry("KS", "XKRX"), entry("TW", "XTAI"), entry("SI", "XSES"), entry("NS", "XNSE"), entry("BO", "XBOM"),
            entry("NZ", "XNZE"), entry("TO", "XTSE"), entry("V", "XTSX"), entry("MX", "XMEX"), entry("SA", "BVMF"), entry("WA", "XWAR"), entry("IS", "XIST"), entry("NR", "XNAI"));

    private Rics() {
    }

    public static Instrument instrument(String ric) {
        var bare = ric.strip();
        var dot = bare.lastIndexOf('.');
        var market = dot > 0 ? MARKETS.getOrDefault(bare.substring(dot + 1), "") : "";
        return market.isEmpty() ? new Instrument(bare, "RIC") : new Instrument(bare.substring(0, dot), market);
    }
}
