package org.broadtape.instruments.quotes.sources;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The terms of a source as they are typed: `term=value`.
final class SourceTerms {

    private static final Set<String> NAMES = Set.of("name", "kind", "licence", "on", "place", "every", "delay", "most-move", "exchanges");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smh])");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)%?");

    private final Map<String, String> terms;

    private SourceTerms(Map<String, String> terms) {
        this.terms = terms;
    }

    static SourceTerms of(List<String> typed) {
        var terms = new LinkedHashMap<String, String>();
        for (var one : typed) {
            var equals = one.indexOf('=');
            var name = equals < 0 ? one : one.substring(0, equals);
            if (equals < 0 || !NAMES.contains(name)) {
                throw new Refused("'" + one + "' is no term of a source; write one as name=value, with a name of " + NAMES.stream().sorted().collect(Collectors.joining(", ")));
            }
            terms.put(name, one.substring(equals + 1).strip());
        }
        return new SourceTerms(terms);
    }

    /// A new source of these terms.
    QuoteSource made(String slug) {
        if (!Slug.is(slug)) {
            throw new Refused("'" + slug + "' cannot name a source; use lower-case letters, digits and hyphens");
        }
        return changed(new QuoteSource(slug, slug, QuoteSource.Kind.FILE, "", false, "", Duration.ofMinutes(1), Duration.ZERO, new BigDecimal("0.3"), Exchanges.NONE, false, Optional.empty(), "",
                Optional.empty()));
    }

    /// The same source with these terms instead of its own.
    QuoteSource changed(QuoteSource before) {
        var kind = value("kind").map(SourceTerms::kind).orElse(before.kind());
        var licence = value("licence").orElse(before.licence());
        var place = value("place").orElse(before.place());
        if (licence.isBlank()) {
            throw new Refused("A source needs its licence: what you may do with its prices, such as licence='may be shown to readers 15 minutes late'");
        }
        if (kind == QuoteSource.Kind.POLL && !place.matches("https?://\\S+")) {
            throw new Refused("place is '" + place + "' and must be the address that is asked, such as https://prices.example/bulk.json");
        }
        return new QuoteSource(before.slug(), value("name").filter(name -> !name.isBlank()).orElse(before.name()), kind, licence, value("on").map(SourceTerms::yes).orElse(before.on()),
                place, value("every").map(text -> time("every", text)).filter(time -> !time.isZero()).orElse(before.every()),
                value("delay").map(text -> time("delay", text)).orElse(before.delay()), value("most-move").map(SourceTerms::share).orElse(before.mostMove()),
                value("exchanges").map(Exchanges::read).orElse(before.exchanges()), before.hasKey(),
                before.spokeAt(), before.trouble(), before.troubleSince());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    private static QuoteSource.Kind kind(String text) {
        return Arrays.stream(QuoteSource.Kind.values()).filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Refused("kind is '" + text + "' and must be file, poll or push"));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Refused("on is '" + text + "' and must be yes or no");
        };
    }

    private static Duration time(String name, String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) {
            throw new Refused(name + " is '" + text + "' and must be a time such as 30s, 15m or 1h");
        }
        var count = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static BigDecimal share(String text) {
        var found = PERCENT.matcher(text);
        if (!found.matches() || new BigDecimal(found.group(1)).signum() == 0) {
            throw new Refused("most-move is '" + text + "' and must be by how many percent a price may move, such as 30%");
        }
        return new BigDecimal(found.group(1)).movePointLeft(2);
    }
}
