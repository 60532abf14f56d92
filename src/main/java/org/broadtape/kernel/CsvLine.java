package org.broadtape.kernel;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line of a CSV file (RFC 4180) that goes out. What a spreadsheet would take for a formula is made plain text by an apostrophe before it, as
/// OWASP advises: a name that somebody typed must not run on the machine of whoever opens the export.
public final class CsvLine {

    private static final Predicate<String> FORMULA = Pattern.compile("^[\\s\\uFEFF]*[=+\\-@\\t\\r＝＋－＠]").asPredicate();
    private static final Predicate<String> NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?").asMatchPredicate();
    private static final Predicate<String> PLAIN = Pattern.compile("[^\",\\r\\n]*").asMatchPredicate();

    private CsvLine() {
    }

    /// With its end.
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = FORMULA.test(text) && !NUMBER.test(text) ? "'" + text : text;
        return PLAIN.test(harmless) ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
