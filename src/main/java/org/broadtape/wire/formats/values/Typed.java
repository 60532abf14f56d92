package org.broadtape.wire.formats.values;

import java.util.regex.Pattern;
import org.broadtape.doors.xml.Element;

/// Text as teleprinters typed it, which Reuters still puts into a single paragraph of XHTML: lines of a fixed length, and a new paragraph
/// where a line begins with spaces.
public final class Typed {

    private static final Pattern INDENTED = Pattern.compile("\\R[ \\t]{3,}(?=\\S)");
    private static final Pattern FLUSH = Pattern.compile("\\R(?=\\S)");
    private static final Pattern BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n)");

    private Typed() {
    }

    /// Whether the body holds one paragraph alone, and its lines were set by hand: some begin with spaces, and most do not.
    public static boolean is(Element body) {
        var children = body.children();
        if (children.size() != 1 || !children.getFirst().is("p") || !children.getFirst().children().isEmpty()) {
            return false;
        }
        var text = children.getFirst().rawText();
        var indented = INDENTED.matcher(text).results().count();
        return indented >= 2 && FLUSH.matcher(text).results().count() >= indented;
    }

    /// Its paragraphs, with an empty line between them.
    public static String paragraphs(Element body) {
        return BREAK.matcher(INDENTED.matcher(body.rawText().strip().replace("\r\n", "\n")).replaceAll("\n\n")).replaceAll(" ");
    }
}
