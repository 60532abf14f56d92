package org.broadtape.wire.moving.thing;

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

    public static Finding changed(String kind, String example, String place) {
        return new Finding(Sort.CHANGED, kind, example, place);
    }

    public static Finding dropped(String kind, String example, String place) {
        return new Finding(Sort.DROPPED, kind, example, place);
    }
}
