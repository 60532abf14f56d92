package org.broadtape.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Toml;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// `site.toml`: written at the first start, read at every start.
final class SettingsFile {

    private static final String FIRST = """
            # What is particular to this site. Read when the program starts.

            name = "Broadtape"
            tagline = "Financial news"
            description = "A financial newspaper."
            language = "en"
            time_zone = "UTC"

            [[sections]]
            slug = "news"
            name = "News"
            description = ""

            [[follow]]
            name = "RSS"
            address = "/feed.xml"
            """;

    private static final Predicate<String> LISTED = Pattern.compile("[A-Z0-9]{4}:\\S{1,24}").asMatchPredicate();

    private SettingsFile() {
    }

    /// Begins with the example's file, or with a short one, where there is none.
    static void begin(Path file, Path example) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Files.exists(example) ? Files.readString(example) : FIRST);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The settings of a file, or the first ones where there is none.
    static Settings read(Path file, URI url) {
        try {
            return parse(Files.exists(file) ? Files.readString(file) : FIRST, url);
        } catch (Refused refused) {
            throw new Refused(refused.sentence(), file.toString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Settings parse(String text, URI url) {
        var toml = Toml.tree(text, Limits.DOCUMENT);
        var sections = list(toml.path("sections"), SettingsFile::section);
        return new Settings(toml.path("name").asText("Broadtape"), toml.path("tagline").asText(""), toml.path("description").asText(""),
                language(toml.path("language").asText("en")), zone(toml.path("time_zone").asText("UTC")), url, sections,
                list(toml.path("menu"), SettingsFile::link), list(toml.path("follow"), SettingsFile::link), list(toml.path("footer"), SettingsFile::link),
                front(toml.path("front")), colours(toml.path("colours")),
                hub(toml.path("hub").asText("")), meter(toml.path("meter")), list(toml.path("crawlers"), SettingsFile::crawler), markets(toml.path("markets"), sections));
    }

    private static Settings.Meter meter(JsonNode meter) {
        var anyone = meter.path("anyone");
        if (!anyone.isMissingNode() && !(anyone.isIntegralNumber() && anyone.canConvertToInt() && anyone.asInt() >= 0)) {
            throw new Refused("meter.anyone is '" + anyone.asText() + "' and must be how many articles a month are free, such as 5; 0 for none");
        }
        return new Settings.Meter(anyone.asInt(0), list(meter.path("levels"), JsonNode::asText));
    }

    private static Settings.Markets markets(JsonNode markets, List<Settings.Section> sections) {
        return new Settings.Markets(list(markets.path("tape"), SettingsFile::listed),
                list(markets.path("boards"), board -> new Settings.Markets.Board(required(board, "name", "boards of the markets"), list(board.path("instruments"), SettingsFile::listed),
                        list(board.path("sections"), section -> known(section, sections)))));
    }

    private static String known(JsonNode section, List<Settings.Section> sections) {
        if (sections.stream().noneMatch(one -> one.slug().equals(section.asText()))) {
            throw new Refused("a board of the markets names the section '" + section.asText() + "', and there is none of that slug");
        }
        return section.asText();
    }

    private static String listed(JsonNode instrument) {
        if (!LISTED.test(instrument.asText())) {
            throw new Refused("'" + instrument.asText() + "' names no instrument; write market and symbol, such as XJSE:NPN");
        }
        return instrument.asText();
    }

    /// Both are wanted: what a program calls itself anyone can write, and a network has others in it.
    private static Settings.Crawler crawler(JsonNode crawler) {
        var agent = required(crawler, "agent", "crawlers");
        var networks = list(crawler.path("networks"), network -> AddressRange.parse(network.asText()));
        if (networks.isEmpty() || agent.length() < 4) {
            throw new Refused("the crawler '" + required(crawler, "name", "crawlers") + "' needs networks, such as [\"192.0.2.0/24\"], and an agent of four characters or more");
        }
        return new Settings.Crawler(required(crawler, "name", "crawlers"), networks, agent);
    }

    private static Optional<URI> hub(String address) {
        if (!address.isEmpty() && !address.matches("https?://[^\\s]+")) {
            throw new Refused("hub is '" + address + "' and must be an address such as https://hub.example/");
        }
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    private static Locale language(String tag) {
        var language = Locale.forLanguageTag(tag);
        if (language.getLanguage().isEmpty()) {
            throw new Refused("language is '" + tag + "' and must be a language tag such as en or en-ZA");
        }
        return language;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Refused("time_zone is '" + name + "' and must be a name such as Africa/Johannesburg");
        }
    }

    private static Settings.Section section(JsonNode section) {
        var slug = required(section, "slug", "sections");
        if (!Slug.is(slug)) {
            throw new Refused("the section '" + slug + "' must be named in lower-case letters, digits and hyphens");
        }
        return new Settings.Section(slug, required(section, "name", "sections"), section.path("description").asText(""));
    }

    private static Settings.Link link(JsonNode link) {
        return new Settings.Link(required(link, "name", "links"), required(link, "address", "links"));
    }

    private static Settings.Front front(JsonNode front) {
        return new Settings.Front(front.path("lead").asText(""), list(front.path("seconds"), JsonNode::asText), list(front.path("sections"), JsonNode::asText),
                front.path("per_section").asInt(Settings.Front.PER_SECTION));
    }

    private static Map<String, String> colours(JsonNode colours) {
        var named = new LinkedHashMap<String, String>();
        colours.properties().forEach(colour -> named.put(colour.getKey(), colour.getValue().asText()));
        return Map.copyOf(named);
    }

    private static <T> List<T> list(JsonNode list, Function<JsonNode, T> item) {
        return StreamSupport.stream(list.spliterator(), false).map(item).toList();
    }

    private static String required(JsonNode in, String field, String where) {
        var text = in.path(field).asText("");
        if (text.isBlank()) {
            throw new Refused("one of the " + where + " has no " + field);
        }
        return text;
    }
}
