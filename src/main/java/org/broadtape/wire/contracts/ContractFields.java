package org.broadtape.wire.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The terms of a contract as written, each read by its kind or refused by name.
final class ContractFields {

    private static final Pattern TIME = Pattern.compile("(\\d{1,5}) ?([smhd])");

    private final String place;
    private final JsonNode fields;

    ContractFields(String place, JsonNode fields) {
        this.place = place;
        this.fields = fields;
    }

    JsonNode get(String name) {
        return fields.path(name);
    }

    void only(List<String> known) {
        fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw refused(name, "is not a term of a contract; write one of " + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    String text(String name) {
        return get(name).asText("").strip();
    }

    Slug slug(String name, String text) {
        if (!Slug.is(text)) {
            throw refused(name, "is '" + text + "'; use lower-case letters, digits and hyphens");
        }
        return new Slug(text);
    }

    List<String> texts(String name) {
        var list = get(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw refused(name, "is not a list; write it in brackets, such as [\"site\", \"feed\"]");
        }
        return list.valueStream().map(JsonNode::asText).toList();
    }

    /// A whole number from `least` to `most`; `hint` says what to write.
    OptionalInt number(String name, int least, int most, String hint) {
        var number = get(name);
        if (number.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!number.canConvertToInt() || number.asInt() < least || number.asInt() > most) {
            throw refused(name, "is '" + number.asText() + "'; write " + hint);
        }
        return OptionalInt.of(number.asInt());
    }

    /// Whether the first of two words stands there, or, where nothing stands, whether it is the ordinary one.
    boolean choice(String name, String first, String second, boolean ordinarilyFirst) {
        var text = text(name);
        if (!text.isEmpty() && !Arrays.asList(first, second).contains(text)) {
            throw refused(name, "is '" + text + "'; write " + first + " or " + second);
        }
        return text.isEmpty() ? ordinarilyFirst : text.equals(first);
    }

    boolean flag(String name) {
        var flag = get(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw refused(name, "is '" + flag.asText() + "'; write true or false");
        }
        return flag.asBoolean(false);
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name).isEmpty() ? "UTC" : text(name));
        } catch (DateTimeException unknown) {
            throw refused(name, "is '" + text(name) + "'; write it as Africa/Johannesburg");
        }
    }

    Duration time(String name, Duration ordinary, Duration least) {
        if (text(name).isEmpty()) {
            return ordinary;
        }
        var time = TIME.matcher(text(name));
        if (!time.matches()) {
            throw refused(name, "is '" + text(name) + "'; write a number and s, m, h or d, such as 5m");
        }
        var count = Long.parseLong(time.group(1));
        var length = switch (time.group(2).charAt(0)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        if (length.compareTo(least) < 0) {
            throw refused(name, "is '" + text(name) + "'; the shortest time is " + WaysIn.written(least));
        }
        return length;
    }

    Refused refused(String name, String why) {
        return new Refused(name + " " + why, place);
    }
}
