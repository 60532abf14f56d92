package org.broadtape.wire.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadtape.articles.access.Channel;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Toml;
import org.broadtape.kernel.Refused;

/// Reads a contract from a TOML file. What it does not know in such a file it refuses, since a misspelt limit is no limit.
public final class ContractFile {

    public static final List<String> KNOWN = List.of("slug", "name", "address", "folder", "format", "rights", "territories", "channels", "archive_days", "release", "urgent_up_to", "urgent",
            "canonical", "empty_embargo", "default_section", "time_zone", "language", "pictures", "watch", "poll", "poll_every", "websub", "silence", "subjects");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int FOR_EVER = 0;

    private final ContractFields fields;

    private ContractFile(ContractFields fields) {
        this.fields = fields;
    }

    public static Provider read(Path file) {
        try {
            return read(file.toString(), Charsets.decode(Files.readAllBytes(file), "").text());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Provider read(String place, String toml) {
        try {
            return read(place, Toml.tree(toml, Limits.DOCUMENT.withBytes(1 << 20)));
        } catch (Refused refused) {
            throw refused.place().startsWith(place) ? refused : refused.at(refused.place().isEmpty() ? place : place + ", " + refused.place());
        }
    }

    public static Provider read(String place, JsonNode terms) {
        return new ContractFile(new ContractFields(place, terms)).provider();
    }

    private Provider provider() {
        fields.only(KNOWN);
        var slug = fields.slug("slug", fields.text("slug"));
        var section = fields.text("default_section");
        var language = fields.text("language");
        return new Provider(slug, named(), fields.text("address"), fields.text("folder").replaceAll("^\\./|/+$", ""), fields.text("format"), fields.text("rights"), territories(),
                channels(), fields.number("archive_days", FOR_EVER, Integer.MAX_VALUE, "a number of days, or 0 for ever").orElse(FOR_EVER),
                fields.choice("release", "automatic", "hold", false), urgency(), fields.choice("canonical", "self", "noindex", true),
                !fields.choice("empty_embargo", "hold", "free", true), fields.slug("default_section", section.isEmpty() ? "news" : section), fields.zone("time_zone"),
                language.isEmpty() ? "en" : language, fields.choice("pictures", "slugline", "links", false), waysIn(), subjects());
    }

    private String named() {
        if (fields.text("name").isEmpty()) {
            throw fields.refused("name", "is missing; write the agency's name as readers should see it");
        }
        return fields.text("name");
    }

    private Set<String> territories() {
        var countries = fields.texts("territories").stream().map(country -> country.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        countries.stream().filter(country -> !COUNTRIES.contains(country)).findFirst().ifPresent(wrong -> {
            throw fields.refused("territories", "has '" + wrong + "'; use country codes of two letters, such as ZA");
        });
        return countries;
    }

    private Set<Channel> channels() {
        if (fields.get("channels").isMissingNode()) {
            return Set.of(Channel.SITE);
        }
        var channels = EnumSet.noneOf(Channel.class);
        fields.texts("channels").forEach(name -> channels.add(switch (name.toLowerCase(Locale.ROOT)) {
            case "site" -> Channel.SITE;
            case "feed", "feeds" -> Channel.FEED;
            case "mail", "newsletter", "alert" -> Channel.MAIL;
            case "api" -> Channel.API;
            default -> throw fields.refused("channels", "has '" + name + "'; use site, feed, newsletter, alert, mail or api");
        }));
        return channels;
    }

    private Optional<Urgency> urgency() {
        var upTo = fields.number("urgent_up_to", 1, 9, "1 (highest) to 9");
        var said = !fields.text("urgent").isEmpty();
        if (upTo.isPresent() != said) {
            throw fields.refused(said ? "urgent_up_to" : "urgent", "is missing; urgent_up_to says which items are urgent (1 to that number), urgent what becomes of them (automatic or hold)");
        }
        return upTo.isEmpty() ? Optional.empty() : Optional.of(new Urgency(upTo.getAsInt(), fields.choice("urgent", "automatic", "hold", false)));
    }

    private WaysIn waysIn() {
        var poll = fields.text("poll");
        if (!poll.isEmpty() && !poll.matches("(?i)https?://[^\\s/]+.*")) {
            throw fields.refused("poll", "is '" + poll + "'; write an address that begins with https://");
        }
        if (fields.text("watch").indexOf('\0') >= 0) {
            throw fields.refused("watch", "is no path");
        }
        var websub = fields.flag("websub");
        if (websub && poll.isEmpty()) {
            throw fields.refused("websub", "needs a feed that names its hub; write the feed's address as poll");
        }
        return new WaysIn(fields.text("watch"), poll, fields.time("poll_every", WaysIn.ORDINARY, Duration.ofSeconds(10)), websub,
                fields.time("silence", Duration.ZERO, Duration.ofMinutes(1)));
    }

    private Map<String, Place> subjects() {
        var subjects = new HashMap<String, Place>();
        fields.get("subjects").properties().forEach(entry -> subjects.put(entry.getKey().strip(), place(entry.getKey(), entry.getValue())));
        return subjects;
    }

    private Place place(String code, JsonNode place) {
        place.fieldNames().forEachRemaining(name -> {
            if (!name.equals("section") && !name.equals("topic")) {
                throw fields.refused("subject " + code, "has '" + name + "'; write { section = \"markets\", topic = \"Markets\" } or one of the two");
            }
        });
        var section = place.path("section").asText("").strip();
        var topic = place.path("topic").asText("").strip();
        if (section.isEmpty() && topic.isEmpty()) {
            throw fields.refused("subject " + code, "leads nowhere; write { section = \"markets\", topic = \"Markets\" } or one of the two");
        }
        return new Place(section.isEmpty() ? "" : fields.slug("section of subject " + code, section).value(), topic);
    }
}
