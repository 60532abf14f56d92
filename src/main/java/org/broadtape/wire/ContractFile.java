package org.broadtape.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadtape.articles.access.Channel;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Toml;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Reads a contract from a TOML file. What it does not know in such a file it refuses, since a misspelt limit is no limit.
final class ContractFile {

    private static final Set<String> KNOWN = Set.of("slug", "name", "address", "folder", "format", "rights", "territories", "channels", "archive_days", "release", "canonical",
            "empty_embargo", "default_section", "time_zone", "language", "subjects");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final String place;
    private final JsonNode fields;

    private ContractFile(String place, JsonNode fields) {
        this.place = place;
        this.fields = fields;
    }

    static Provider read(Path file) {
        try {
            return read(file.toString(), Charsets.decode(Files.readAllBytes(file), "").text());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Provider read(String place, String toml) {
        try {
            return new ContractFile(place, Toml.tree(toml, Limits.DOCUMENT.withBytes(1 << 20))).provider();
        } catch (Refused refused) {
            throw refused.place().startsWith(place) ? refused : refused.at(refused.place().isEmpty() ? place : place + ", " + refused.place());
        }
    }

    private Provider provider() {
        fields.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw refused(name, "is not a term of a contract; write one of " + String.join(", ", KNOWN.stream().sorted().toList()));
            }
        });
        var slug = slug("slug", text("slug"));
        return new Provider(slug, named(), text("address"), text("folder").replaceAll("^\\./|/+$", ""), text("format"), text("rights"), territories(), channels(), archiveDays(),
                choice("release", "automatic", "hold"), choice("canonical", "self", "noindex"), choice("empty_embargo", "hold", "free") ^ true,
                slug("default_section", text("default_section").isEmpty() ? "news" : text("default_section")), zone(), text("language").isEmpty() ? "en" : text("language"), subjects());
    }

    private String text(String name) {
        return fields.path(name).asText("").strip();
    }

    private String named() {
        if (text("name").isEmpty()) {
            throw refused("name", "is missing; write the agency's name as readers should see it");
        }
        return text("name");
    }

    private Slug slug(String name, String text) {
        if (!Slug.is(text)) {
            throw refused(name, "is '" + text + "'; use lower-case letters, digits and hyphens");
        }
        return new Slug(text);
    }

    private Set<String> territories() {
        var countries = texts("territories").stream().map(country -> country.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        countries.stream().filter(country -> !COUNTRIES.contains(country)).findFirst().ifPresent(wrong -> {
            throw refused("territories", "has '" + wrong + "'; use country codes of two letters, such as ZA");
        });
        return countries;
    }

    private Set<Channel> channels() {
        if (!fields.has("channels")) {
            return Set.of(Channel.SITE);
        }
        var channels = EnumSet.noneOf(Channel.class);
        texts("channels").forEach(name -> channels.add(switch (name.toLowerCase(Locale.ROOT)) {
            case "site" -> Channel.SITE;
            case "feed", "feeds" -> Channel.FEED;
            case "mail", "newsletter", "alert" -> Channel.MAIL;
            case "api" -> Channel.API;
            default -> throw refused("channels", "has '" + name + "'; use site, feed, newsletter, alert, mail or api");
        }));
        return channels;
    }

    private List<String> texts(String name) {
        var list = fields.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw refused(name, "is not a list; write it in brackets, such as [\"site\", \"feed\"]");
        }
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private int archiveDays() {
        var days = fields.path("archive_days");
        if (!days.isMissingNode() && (!days.canConvertToInt() || days.asInt() < 0)) {
            throw refused("archive_days", "is '" + days.asText() + "'; write a number of days, or 0 for ever");
        }
        return days.asInt(0);
    }

    /// Whether the first of two words stands there; it does where nothing stands.
    private boolean choice(String name, String first, String second) {
        var text = text(name);
        if (!text.isEmpty() && !Arrays.asList(first, second).contains(text)) {
            throw refused(name, "is '" + text + "'; write " + first + " or " + second);
        }
        return name.equals("release") ? text.equals(first) : !text.equals(second);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(text("time_zone").isEmpty() ? "UTC" : text("time_zone"));
        } catch (DateTimeException unknown) {
            throw refused("time_zone", "is '" + text("time_zone") + "'; write it as Africa/Johannesburg");
        }
    }

    private Map<String, Place> subjects() {
        var subjects = new HashMap<String, Place>();
        fields.path("subjects").properties().forEach(entry -> subjects.put(entry.getKey(), new Place(section(entry.getValue()), entry.getValue().path("topic").asText(""))));
        return subjects;
    }

    private String section(JsonNode place) {
        var section = place.path("section").asText("");
        return section.isEmpty() ? "" : slug("section of a subject", section).value();
    }

    private Refused refused(String name, String why) {
        return new Refused(name + " " + why, place);
    }
}
