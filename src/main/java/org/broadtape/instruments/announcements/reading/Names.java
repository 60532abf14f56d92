package org.broadtape.instruments.announcements.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.broadtape.instruments.identity.Isin;

/// Reads from the head of an announcement in plain text by what it names its instruments: `JSE share code: NPN`, `Share codes: SSW (JSE) and SBSW (NYSE)`,
/// `Share code on JSE: PAN`, `LSE: TDWL`, `ISIN no: ZAE 000012084`.
final class Names {

    /// What exchanges are called in announcements. A code of ISO 10383 stands for itself.
    private static final Map<String, String> MARKETS = Map.ofEntries(Map.entry("JSE", "XJSE"), Map.entry("A2X", "A2XX"), Map.entry("NSX", "XNAM"), Map.entry("LSE", "XLON"),
            Map.entry("NYSE", "XNYS"), Map.entry("NASDAQ", "XNAS"), Map.entry("ASX", "XASX"), Map.entry("TIDM", "XLON"), Map.entry("AIM", "AIMX"), Map.entry("SIX", "XSWX"),
            Map.entry("TSX", "XTSE"));
    private static final Pattern MIC = Pattern.compile("X[A-Z0-9]{3}");
    private static final Pattern LABEL = Pattern.compile("(?:\\b(?<before>(?!SHARE|ALPHA|BOND)[A-Z0-9]{3,6}) +)?(?i:\\b(?:ordinary|preference|share|bond|company|alpha|trading|instrument)s? +)+"
            + "(?i:codes?)(?: +(?i:on|for)(?: +(?i:the))? +(?<on>[A-Z0-9]{3,6}))? ?: ?");
    private static final Pattern CODE = Pattern.compile("\\G(?<sep> ?(?:[,/;&]|and\\b) ?)?(?<code>[A-Z0-9]{1,12})\\b(?! ?:)(?: ?\\((?:on )?(?:the )?(?<mic>[A-Z0-9]{3,6})\\))?");
    private static final Pattern PAIR = Pattern.compile("\\b(?<mic>" + String.join("|", MARKETS.keySet()) + "|X[A-Z0-9]{3}) ?: ?(?<code>[A-Z0-9]{1,12})\\b");
    private static final Pattern ISIN = Pattern.compile("(?i:\\bISIN(?: (?:code|number|no\\.?|nr))*s?) ?[:.]? ?(?<isin>[A-Z]{2}(?: ?[A-Z0-9]){9} ?[0-9])\\b");
    private static final Pattern BARE_ISIN = Pattern.compile("\\b[A-Z]{2}[A-Z0-9]{9}[0-9]\\b");

    private final Set<Named> found = new LinkedHashSet<>();
    private final List<String> doubts = new ArrayList<>();

    /// @param head lines with single spaces
    Names(List<String> head) {
        head.forEach(this::line);
    }

    /// In the order in which they stand.
    List<Named> found() {
        return List.copyOf(found);
    }

    List<String> doubts() {
        return List.copyOf(doubts);
    }

    /// Whether a line is about codes or numbers, rather than a name or a headline.
    static boolean begin(String line) {
        var bare = line.startsWith("(") ? line.substring(1) : line;
        return Stream.of(LABEL, ISIN, PAIR).anyMatch(one -> one.matcher(bare).lookingAt());
    }

    private void line(String line) {
        symbols(line);
        PAIR.matcher(line).results().forEach(pair -> found.add(Named.symbol(mic(pair.group("mic")), pair.group("code"))));
        ISIN.matcher(line).results().forEach(one -> isin(one.group("isin").replace(" ", "")));
        if (line.toUpperCase(Locale.ROOT).contains("ISIN")) {
            BARE_ISIN.matcher(line).results().forEach(one -> isin(one.group()));
        }
    }

    private void symbols(String line) {
        var label = LABEL.matcher(line);
        while (label.find()) {
            var place = label.group("on") != null ? label.group("on") : label.group("before");
            var mic = place == null ? "XJSE" : mic(place);
            var code = CODE.matcher(line).region(label.end(), line.length());
            for (var first = true; code.find() && first == (code.group("sep") == null) && !code.group("code").equals("ISIN"); first = false) {
                found.add(Named.symbol(code.group("mic") == null ? mic : mic(code.group("mic")), code.group("code")));
            }
        }
    }

    private void isin(String isin) {
        if (found.add(Named.isin(isin)) && !Isin.doubt(isin).isEmpty()) {
            doubts.add(Isin.doubt(isin));
        }
    }

    private static String mic(String word) {
        return MIC.matcher(word).matches() ? word : MARKETS.getOrDefault(word, "");
    }
}
