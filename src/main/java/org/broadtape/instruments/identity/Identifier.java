package org.broadtape.instruments.identity;

import java.util.Locale;
import java.util.regex.Pattern;

import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;

/// A number by which others know an instrument.
///
/// @param doubt what is wrong with it, in a sentence; empty where nothing is
public record Identifier(Scheme scheme, String value, String doubt) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0-]+");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    /// Reads a number as it is printed: `ZAE 000012084` is one of twelve signs. The same number is written in one way only, a CIK without zeros before it.
    ///
    /// @throws Refused where it cannot be a number of any scheme, such as a name
    public static Identifier of(Scheme scheme, String text) {
        var bare = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(bare).matches()) {
            throw new Refused("'" + Words.quote(text) + "' is no " + scheme.inWords() + ". Are columns swapped?");
        }
        var value = scheme == Scheme.CIK ? ZEROS.matcher(bare).replaceAll("") : bare;
        return new Identifier(scheme, value, scheme.doubt(value));
    }
}
