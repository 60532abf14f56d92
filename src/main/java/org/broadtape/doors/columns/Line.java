package org.broadtape.doors.columns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One line of a list: its values by the names of their columns, in lower case. A column that is empty here is absent.
///
/// @param place where it stands, for who has to mend it
public record Line(Map<String, String> values, String place) {

    /// The value of the first of these columns that has one; empty where none has.
    public String first(List<String> columns) {
        for (var column : columns) {
            var value = values.getOrDefault(column, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    public String first(String... columns) {
        return first(List.of(columns));
    }

    /// The same where a value is there.
    public Optional<String> said(String... columns) {
        return Optional.of(first(columns)).filter(Predicate.not(String::isEmpty));
    }
}
