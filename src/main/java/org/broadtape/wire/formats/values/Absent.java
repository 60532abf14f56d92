package org.broadtape.wire.formats.values;

import java.util.List;
import org.broadtape.doors.xml.Element;

/// The element that is not there, so that a reading can go on without asking at each step.
public final class Absent {

    private static final Element NOTHING = new Element("", "", List.of(), List.of(), 0);

    private Absent() {
    }

    /// The first element on the path, or one without anything in it.
    public static Element or(Element from, String path) {
        return from.at(path).orElse(NOTHING);
    }

    /// The first text on any of the paths that has one.
    public static String text(Element from, String... paths) {
        for (var path : paths) {
            var text = from.text(path);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// The first that says something.
    public static String first(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
