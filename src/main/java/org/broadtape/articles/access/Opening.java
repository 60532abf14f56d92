package org.broadtape.articles.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// From so long after its release on, an article may be read whole by others than before: written `members after 60m`.
///
/// @param after whole seconds, more than none; a day has 24 hours
public record Opening(AccessLevel to, Duration after) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+)\\s+after\\s+(\\S+)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final int MOST = 20;

    public Opening {
        if (!after.isPositive() || !after.equals(Duration.ofSeconds(after.toSeconds())) || after.compareTo(LONGEST) > 0) {
            throw new Refused("an article opens to others a second or more after its release, and within a hundred years; '" + after + "' is not that");
        }
    }

    /// Reads what `toString` writes.
    public static Opening parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new Refused("the opening is '" + text + "'; write who and how long after the release, such as 'members after 60m' or 'everyone after 2d'");
        }
        return new Opening(AccessLevel.parse(written.group(1)), time(written.group(2)));
    }

    /// `90s`, `60m`, `3h` or `2d`.
    public static Duration time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new Refused("'" + text + "' is no time after the release; write a number and s, m, h or d behind it, such as 60m or 2d");
        }
        var number = Long.parseLong(time.group(1));
        return Duration.ofSeconds(number * seconds(time.group(2).charAt(0)));
    }

    /// The openings as they are kept: in the order of time.
    ///
    /// @throws Refused where two come at once, or one changes nothing
    public static List<Opening> after(AccessLevel first, List<Opening> openings) {
        var ordered = new ArrayList<>(openings);
        ordered.sort((one, other) -> one.after.compareTo(other.after));
        var level = first;
        var last = Duration.ZERO;
        for (var opening : ordered) {
            if (opening.after.equals(last) || opening.to.equals(level)) {
                throw new Refused("the opening '" + opening + "' changes nothing, or comes at the same time as another; take it out");
            }
            level = opening.to;
            last = opening.after;
        }
        if (ordered.size() > MOST) {
            throw new Refused("there are " + ordered.size() + " openings; " + MOST + " are the most");
        }
        return List.copyOf(ordered);
    }

    @Override
    public String toString() {
        var seconds = after.toSeconds();
        for (var unit : new char[] { 'd', 'h', 'm' }) {
            if (seconds % seconds(unit) == 0) {
                return to + " after " + seconds / seconds(unit) + unit;
            }
        }
        return to + " after " + seconds + "s";
    }

    private static long seconds(char unit) {
        return switch (unit) {
            case 'd' -> 86_400;
            case 'h' -> 3600;
            case 'm' -> 60;
            default -> 1;
        };
    }
}
