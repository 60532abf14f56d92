package org.broadtape.wire.formats.values;

import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;

/// The words of a field that should have been plain text and may hold HTML.
public final class Tagless {

    private Tagless() {
    }

    public static String of(String text) {
        var words = text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : Html.text(text, Limits.DOCUMENT);
        return words.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
