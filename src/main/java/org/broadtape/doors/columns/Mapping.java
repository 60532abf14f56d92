package org.broadtape.doors.columns;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.broadtape.kernel.Refused;

/// What the columns of a list are, as whoever runs the import says it: `--map symbol=Kürzel,name=Firma`.
///
/// @param byHead what a column is called here, by its name in the list
public record Mapping(Map<String, String> byHead) {

    public static final Mapping NONE = new Mapping(Map.of());

    public Mapping {
        byHead = Map.copyOf(byHead);
    }

    /// Reads `email=correo,name=nombre`.
    ///
    /// @param known all names that a column may be given here
    /// @param shown what a refusal says about them, such as `email, name and labels`
    /// @throws Refused where a pair is none, or gives another name
    public static Mapping parse(String text, Set<String> known, String shown) {
        Supplier<Refused> wrong = () -> new Refused("--map takes pairs such as " + example(known) + "; there are " + shown);
        var byHead = new LinkedHashMap<String, String>();
        for (var pair : text.split(",", -1)) {
            var parts = pair.split("=", 2);
            if (!pair.isBlank() && (parts.length < 2 || !known.contains(bare(parts[0])))) {
                throw wrong.get();
            }
            if (!pair.isBlank()) {
                byHead.put(bare(parts[1]), bare(parts[0]));
            }
        }
        return new Mapping(byHead);
    }

    private static String example(Collection<String> known) {
        return known.contains("email") ? "email=COLUMN,name=COLUMN" : known.stream().sorted().findFirst().orElse("name") + "=COLUMN";
    }

    /// The names of a list's columns, each under what it is called here.
    public List<String> heads(List<String> heads) {
        return heads.stream().map(Mapping::bare).map(head -> byHead.getOrDefault(head, head)).toList();
    }

    private static String bare(String head) {
        return head.strip().toLowerCase(Locale.ROOT);
    }
}
