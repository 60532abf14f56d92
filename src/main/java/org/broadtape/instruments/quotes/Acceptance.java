package org.broadtape.instruments.quotes;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What became of some quotes.
///
/// @param unchanged that said what stood already
/// @param held      how many, by their reasons
public record Acceptance(int accepted, int unchanged, Map<Reason, Integer> held) {

    public static final Acceptance NONE = new Acceptance(0, 0, Map.of());

    public Acceptance {
        held = Map.copyOf(held);
    }

    public int allHeld() {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Acceptance and(Acceptance more) {
        var both = new EnumMap<Reason, Integer>(Reason.class);
        held.forEach((reason, many) -> both.merge(reason, many, Integer::sum));
        more.held.forEach((reason, many) -> both.merge(reason, many, Integer::sum));
        return new Acceptance(accepted + more.accepted, unchanged + more.unchanged, both);
    }

    /// Such as `12 accepted, 3 unchanged, 1 held (1 future)`.
    public String inWords() {
        var sorted = new EnumMap<Reason, Integer>(Reason.class);
        sorted.putAll(held);
        var reasons = sorted.entrySet().stream().map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')).toList();
        return accepted + " accepted, " + unchanged + " unchanged, " + allHeld() + " held" + (reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")");
    }
}
