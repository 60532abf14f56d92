package org.broadtape.instruments.announcements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.broadtape.kernel.Refused;

/// `https://data.sec.gov/submissions/CIK##########.json`: a company and its filings, in columns of one length.
final class EdgarSubmissions {

    private static final Map<String, String> MARKETS = Map.of("NYSE", "XNYS", "NASDAQ", "XNAS", "CBOE", "BATS");
    private static final String ARCHIVE = "https://www.sec.gov/Archives/edgar/data/";

    private EdgarSubmissions() {
    }

    static void read(JsonNode company, Consumer<Notice> notice, Consumer<Refused> refused) {
        var recent = company.path("filings").path("recent");
        var numbers = recent.path("accessionNumber");
        if (!company.path("cik").isValueNode() || !numbers.isArray()) {
            throw new Refused("This JSON is no list of filings of the SEC: those have a cik, and filings.recent with columns such as accessionNumber");
        }
        for (var column : List.of("form", "filingDate")) {
            if (recent.path(column).size() != numbers.size()) {
                throw new Refused("The column filings.recent." + column + " has " + recent.path(column).size() + " values, accessionNumber " + numbers.size() + ". All must have one for each filing.");
            }
        }
        var names = names(company);
        for (var row = 0; row < numbers.size(); row++) {
            try {
                notice.accept(filing(company, names, recent, row).notice());
            } catch (Refused bad) {
                refused.accept(bad);
            }
        }
    }

    private static Filing filing(JsonNode company, List<Named> names, JsonNode recent, int row) {
        var number = text(recent, "accessionNumber", row);
        var document = text(recent, "primaryDocument", row);
        var folder = ARCHIVE + company.path("cik").asText().replaceFirst("^0+(?=.)", "") + "/" + number.replace("-", "") + "/";
        return new Filing(company.path("name").asText(""), names, number, text(recent, "form", row), text(recent, "primaryDocDescription", row), text(recent, "items", row),
                text(recent, "acceptanceDateTime", row), text(recent, "filingDate", row), document.matches("[\\w./-]+") ? folder + document : folder, "filing " + (row + 1));
    }

    private static List<Named> names(JsonNode company) {
        var names = new ArrayList<Named>();
        names.add(Named.cik(company.path("cik").asText()));
        for (var i = 0; i < company.path("tickers").size(); i++) {
            var market = MARKETS.get(company.path("exchanges").path(i).asText("").toUpperCase(Locale.ROOT));
            if (market != null) {
                names.add(Named.symbol(market, company.path("tickers").path(i).asText().toUpperCase(Locale.ROOT)));
            }
        }
        return names;
    }

    private static String text(JsonNode recent, String column, int row) {
        return recent.path(column).path(row).asText("").strip();
    }
}
