package org.broadtape.instruments.announcements.reading;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.broadtape.instruments.announcements.Category;

/// Tells what sort of news an announcement is: by its headline, or by what its source calls it. The first rule that fits counts, so that results of a meeting are
/// of the meeting, and results with a dividend are results.
final class Categories {

    private static final List<Map.Entry<Category, Pattern>> RULES = List.of(
            rule(Category.DIRECTOR_DEALING, "dealings?\\b.*\\b(?:director|associate|prescribed|company secretary|PDMR)|director(?:s’|s'|’s|'s)? dealings?|PDMR|director/pdmr|dealings? in (?:securities|shares)"),
            rule(Category.TRADING_STATEMENT, "trading (?:statement|update)|profit warning|operational update|production report"),
            rule(Category.MEETING, "(?:general|scheme|shareholders’?|shareholders'?) meeting|\\bAGM\\b|\\bEGM\\b|form of proxy"),
            rule(Category.RESULTS, "results|annual report|interim report|financial statements|annual financial|quarterly report|half[- ]year"),
            rule(Category.DIVIDEND, "dividend|distribution|interest payment"),
            rule(Category.CAUTIONARY, "cautionary"),
            rule(Category.SHAREHOLDING, "beneficial interest|major holdings?|holding\\(s\\) in company|TR-1|section 122|disclosure of acquisition|disclosure of disposal"),
            rule(Category.BOARD, "(?:change|appointment|resignation|retirement|death)s?\\b.*\\b(?:board|director|directorate|secretary|chair|chairman|chief|officer|auditor)|directorate change|board change"),
            rule(Category.TRANSACTION, "acquisition|disposal|offer\\b|merger|scheme of arrangement|unbundling|joint venture|transaction"),
            rule(Category.CAPITAL, "rights (?:issue|offer)|repurchase|buy-?back|transaction in own shares|share split|sub-?division|consolidation|issue of|listing of|additional listing|voting rights|placing|capital"));

    /// As the Regulatory News Service names its headline categories, and the SEC its forms.
    private static final Map<String, Category> CODES = Map.ofEntries(entry("FR", Category.RESULTS), entry("IR", Category.RESULTS), entry("QRF", Category.RESULTS),
            entry("ACS", Category.RESULTS), entry("TST", Category.TRADING_STATEMENT), entry("DRL", Category.TRADING_STATEMENT), entry("DIV", Category.DIVIDEND),
            entry("DSH", Category.DIRECTOR_DEALING), entry("RDN", Category.DIRECTOR_DEALING), entry("DSHHD", Category.DIRECTOR_DEALING), entry("NOA", Category.MEETING),
            entry("NOG", Category.MEETING), entry("ROM", Category.MEETING), entry("RAG", Category.MEETING), entry("HOL", Category.SHAREHOLDING), entry("BOA", Category.BOARD),
            entry("ACQ", Category.TRANSACTION), entry("DIS", Category.TRANSACTION), entry("OFF", Category.TRANSACTION), entry("POS", Category.CAPITAL), entry("TVR", Category.CAPITAL),
            entry("ROI", Category.CAPITAL), entry("10-K", Category.RESULTS), entry("10-Q", Category.RESULTS), entry("20-F", Category.RESULTS), entry("40-F", Category.RESULTS),
            entry("3", Category.DIRECTOR_DEALING), entry("4", Category.DIRECTOR_DEALING), entry("5", Category.DIRECTOR_DEALING), entry("144", Category.DIRECTOR_DEALING),
            entry("DEF 14A", Category.MEETING), entry("DEFA14A", Category.MEETING), entry("PRE 14A", Category.MEETING), entry("SC 13G", Category.SHAREHOLDING),
            entry("SC 13D", Category.SHAREHOLDING), entry("SCHEDULE 13G", Category.SHAREHOLDING), entry("SCHEDULE 13D", Category.SHAREHOLDING), entry("S-1", Category.CAPITAL),
            entry("S-3", Category.CAPITAL), entry("S-8", Category.CAPITAL), entry("424B5", Category.CAPITAL), entry("S-4", Category.TRANSACTION), entry("425", Category.TRANSACTION));

    private Categories() {
    }

    static Category of(String headline) {
        return RULES.stream().filter(rule -> rule.getValue().matcher(headline).find()).map(Map.Entry::getKey).findFirst().orElse(Category.OTHER);
    }

    /// By the source's own word where it is one that is known, or else by the headline. An amendment (`10-K/A`) is of the sort of what it amends.
    static Category of(String code, String headline) {
        var known = CODES.get(code.strip().replaceFirst("/A$", ""));
        return known == null ? of(headline) : known;
    }

    private static Map.Entry<Category, Pattern> rule(Category category, String words) {
        return entry(category, Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
