package org.broadtape.members.roster.segments;

import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.broadtape.members.roster.segments.Segment.All;
import org.broadtape.members.roster.segments.Segment.Before;
import org.broadtape.members.roster.segments.Segment.Begins;
import org.broadtape.members.roster.segments.Segment.Day;
import org.broadtape.members.roster.segments.Segment.Is;
import org.broadtape.members.roster.segments.Segment.Not;
import org.broadtape.members.roster.segments.Segment.Since;
import org.broadtape.members.roster.segments.Segment.Some;
import org.broadtape.members.roster.segments.Segment.Text;
import org.broadtape.members.roster.segments.Segment.Word;

/// A segment as a condition on `members.member m`. What somebody typed is only ever a bound value; the columns are those below.
public final class SegmentSql {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /// The condition. Call it once; the values to bind are then in [#values].
    public String condition(Segment segment) {
        return switch (segment) {
            case All(var parts) -> joined(parts, " and ", "true");
            case Some(var parts) -> joined(parts, " or ", "false");
            case Not(var part) -> "not coalesce(" + condition(part) + ", false)";
            case Is(var field, var value) -> is(field, bound(value));
            case Begins(var field, var start) -> switch (field) {
                case Text.NAME -> "lower(m.name) like " + bound(beginning(start));
                case Text.ADDRESS -> "m.address like " + bound(beginning(start));
            };
            case Since(var field, var day) -> switch (field) {
                case Day.JOINED -> "m.joined_at >= " + bound(Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
                case Day.SEEN -> "m.seen_on >= " + bound(day);
            };
            case Before(var field, var day) -> switch (field) {
                case Day.JOINED -> "m.joined_at < " + bound(Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
                case Day.SEEN -> "m.seen_on < " + bound(day);
            };
        };
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private String joined(List<Segment> parts, String with, String none) {
        return parts.isEmpty() ? none : parts.stream().map(this::condition).collect(Collectors.joining(with, "(", ")"));
    }

    private static String is(Word field, String value) {
        return switch (field) {
            case TIER -> "m.tier = " + value;
            case STATE -> "m.state = " + value;
            case SOURCE -> "m.source = " + value;
            case LABEL -> "m.labels @> array[cast(" + value + " as text)]";
            case DOMAIN -> "split_part(m.address, '@', 2) = " + value;
        };
    }

    private String bound(Object value) {
        var name = "s" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /// A pattern that means the text itself.
    private static String beginning(String text) {
        return text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
