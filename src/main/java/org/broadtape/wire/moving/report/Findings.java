package org.broadtape.wire.moving.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadtape.wire.moving.thing.Finding;

/// What was changed or dropped, by kind: how often, and a few examples of each. Memory is limited whatever comes.
public final class Findings {

    private static final int EXAMPLES = 5;
    private static final int KINDS = 2000;
    private static final int LONGEST = 400;
    private static final String MANY = "other kinds, which are too many to name";

    private final Map<String, Kind> kinds = new TreeMap<>();

    /// A kind of thing that was changed or dropped.
    public record Kind(Finding.Sort sort, String name, int count, List<Finding> examples) {
    }

    synchronized void add(Finding finding) {
        var name = kinds.size() < KINDS || kinds.containsKey(key(finding.sort(), finding.kind())) ? finding.kind() : MANY;
        kinds.merge(key(finding.sort(), name), new Kind(finding.sort(), name, 1, List.of(cut(finding))), Findings::joined);
    }

    /// What was dropped first, then what was changed; of each sort the most frequent first.
    public synchronized List<Kind> all() {
        return kinds.values().stream().sorted(Comparator.comparing(Kind::sort).reversed().thenComparing(Comparator.comparing(Kind::count).reversed()).thenComparing(Kind::name)).toList();
    }

    private static Kind joined(Kind before, Kind one) {
        var examples = new ArrayList<>(before.examples());
        if (examples.size() < EXAMPLES && examples.stream().noneMatch(same -> same.example().equals(one.examples().getFirst().example()))) {
            examples.addAll(one.examples());
        }
        return new Kind(before.sort(), before.name(), before.count() + 1, List.copyOf(examples));
    }

    private static Finding cut(Finding finding) {
        var text = finding.example();
        if (text.length() <= LONGEST) {
            return finding;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Finding(finding.sort(), finding.kind(), text.substring(0, end) + "…", finding.place());
    }

    private static String key(Finding.Sort sort, String kind) {
        return sort + " " + kind;
    }
}
