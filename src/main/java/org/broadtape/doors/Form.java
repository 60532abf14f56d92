package org.broadtape.doors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// What a form sent: the fields that its page has, each once. A field that the page does not have is refused, so that nobody sets what no page
/// offers to set, and finds out whether one could.
public final class Form {

    private static final Predicate<String> CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]").asPredicate();

    private final Map<String, List<String>> sent;
    private final Set<String> fields;

    private Form(Map<String, List<String>> sent, Set<String> fields) {
        this.sent = sent;
        this.fields = fields;
    }

    /// @param fields all that the page has
    /// @throws Refused where another was sent, or one of them twice
    public static Form of(Map<String, List<String>> sent, String... fields) {
        var known = Set.of(fields);
        sent.forEach((field, values) -> {
            if (!known.contains(field)) {
                throw new Refused("This form has no field '" + shortened(field) + "'. Nothing was changed");
            }
            if (values.size() > 1) {
                throw new Refused("This was sent twice. Nothing was changed", field);
            }
        });
        return new Form(sent, known);
    }

    /// As it was typed, such as a password; empty where nothing was.
    public String typed(String field) {
        if (!fields.contains(field)) {
            throw new IllegalArgumentException("the form was not told of its field " + field);
        }
        var values = sent.getOrDefault(field, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }

    /// One line without space around it.
    ///
    /// @throws Refused where it has signs in it that cannot be seen, such as the end of a line
    public String line(String field) {
        var line = typed(field).strip();
        if (CONTROL.test(line)) {
            throw new Refused("There is a sign in it that cannot be seen, such as the end of a line. Type it anew", field);
        }
        return line;
    }

    public boolean ticked(String field) {
        return !typed(field).isEmpty();
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[^\\w.-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
