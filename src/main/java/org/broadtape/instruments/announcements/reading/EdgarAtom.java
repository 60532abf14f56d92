package org.broadtape.instruments.announcements.reading;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.broadtape.doors.xml.Element;
import org.broadtape.kernel.Refused;

/// EDGAR's feeds in Atom: of one company (`company-info` at the top), and of the latest filings of all (`8-K - TIDEWELL INC (0001234567) (Filer)`).
final class EdgarAtom {

    private static final Pattern NUMBER = Pattern.compile("accession-number=([0-9-]+)");
    private static final Pattern TITLE = Pattern.compile("(?<form>\\S+(?: [0-9]+[A-Z]*(?:/A)?)?) +- +(?<name>.+?) \\((?<cik>\\d{10})\\) \\((?<role>[^)]+)\\)");
    private static final Pattern ITEMS = Pattern.compile("(?i)item (\\d\\.\\d{2})");

    private EdgarAtom() {
    }

    static void read(Element feed, Consumer<Notice> notice, Consumer<Refused> refused) {
        var company = feed.child("company-info");
        for (var entry : feed.children("entry")) {
            var place = "line " + entry.line();
            try {
                notice.accept((company.isPresent() ? ofCompany(company.get(), entry, place) : ofAll(entry, place)).notice());
            } catch (Refused bad) {
                refused.accept(bad.at(place));
            }
        }
    }

    private static Filing ofCompany(Element company, Element entry, String place) {
        var cik = company.text("cik");
        if (!cik.matches("\\d{1,10}")) {
            throw new Refused("'" + cik + "' is no CIK. It has up to ten digits.");
        }
        var form = entry.text("content/filing-type");
        return new Filing(company.text("conformed-name"), List.of(Named.cik(cik)), number(entry, entry.text("content/accession-number")), form.isEmpty() ? term(entry) : form,
                entry.text("content/form-name"), items(entry.text("content/items-desc")), entry.text("updated"), entry.text("content/filing-date"), link(entry), place);
    }

    private static Filing ofAll(Element entry, String place) {
        var title = TITLE.matcher(entry.text("title"));
        if (!title.matches()) {
            throw new Refused("The title '" + entry.text("title") + "' is not that of a filing, such as '8-K - TIDEWELL INC (0001234567) (Filer)'");
        }
        return new Filing(title.group("name"), List.of(Named.cik(title.group("cik"))), number(entry, ""), title.group("form"), "", items(entry.text("summary")), entry.text("updated"), "",
                link(entry), place);
    }

    private static String number(Element entry, String said) {
        var id = NUMBER.matcher(entry.text("id"));
        return !said.isEmpty() ? said : id.find() ? id.group(1) : "";
    }

    private static String term(Element entry) {
        return entry.child("category").map(category -> category.value("term")).orElse("");
    }

    private static String link(Element entry) {
        return entry.child("link").map(link -> link.value("href")).filter(address -> address.startsWith("https://www.sec.gov/")).orElse("");
    }

    private static String items(String text) {
        var numbers = ITEMS.matcher(text).results().map(item -> item.group(1)).toList();
        return numbers.isEmpty() ? text.replaceFirst("(?i)^items? ", "").replace(" and ", ",") : String.join(",", numbers);
    }
}
