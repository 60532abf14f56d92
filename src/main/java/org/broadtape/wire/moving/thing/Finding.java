package org.broadtape.wire.moving.thing;

import java.util.List;

/// What is not here as it was there: for the report.
///
/// @param kind    in words, the same for all of its kind, such as `shortcode [contact-form]`
/// @param example what it was, as the source has it; cut by the report
/// @param place   where: the thing's title, or file and line
public record Finding(Sort sort, String kind, String example, String place) {

    /// Whether it is here in another form, or not at all.
    public enum Sort {
        CHANGED, DROPPED
    }

    /// What a reader of bodies noted, in sentences such as `Left out a form: “Your name”.`
    public static List<Finding> of(List<String> notes, String place) {
        return notes.stream().map(note -> {
            var quote = note.indexOf(": “");
            var kind = (quote < 0 ? note : note.substring(0, quote)).replaceFirst("( \\(\\d+ times\\))?\\.?$", "");
            var example = quote < 0 ? "" : note.substring(quote + 3).replaceFirst("”( \\(\\d+ times\\))?\\.$", "");
            return new Finding(note.startsWith("Left out") ? Sort.DROPPED : Sort.CHANGED, Character.toLowerCase(kind.charAt(0)) + kind.substring(1), example, place);
        }).toList();
    }

    public static Finding changed(String kind, String example, String place) {
        return new Finding(Sort.CHANGED, kind, example, place);
    }

    public static Finding dropped(String kind, String example, String place) {
        return new Finding(Sort.DROPPED, kind, example, place);
    }
}
