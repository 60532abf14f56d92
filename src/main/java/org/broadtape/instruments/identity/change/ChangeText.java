package org.broadtape.instruments.identity.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.Words;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Scheme;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Changes as they are written: `symbol XJSE:OLD XJSE:NEW`, `isin XJSE:NEW ZAE000015889`, `rename old-name-ltd "New Name Ltd"`, `delist XJSE:NEW`,
/// `merge one-ltd other-ltd`, `spin-off parent-ltd child-ltd`. An instrument is named as it was on the day before; a company by its address, or by something
/// that it has issued.
@ApplicationScoped
public class ChangeText {

    private static final String KINDS = "rename, symbol, move, isin, delist, merge and spin-off";

    private final Instruments instruments;
    private final Companies companies;

    ChangeText(Instruments instruments, Companies companies) {
        this.instruments = instruments;
        this.companies = companies;
    }

    /// @throws Refused where it cannot be read, or names nothing that there is
    public Change read(String day, String what, String subject, String to) {
        var on = day(day);
        return switch (what.strip().toLowerCase(Locale.ROOT)) {
            case "rename" -> new Change.Renamed(company(subject, on), said(to, "to what it is renamed"), on);
            case "symbol", "move" -> relisted(subject, to, on);
            case "isin" -> new Change.Renumbered(instrument(subject, on), Identifier.of(Scheme.ISIN, said(to, "which ISIN it has now")), on);
            case "delist" -> new Change.Delisted(instrument(subject, on), on);
            case "merge" -> new Change.Merged(company(subject, on), company(to, on), on);
            case "spin-off" -> new Change.SpunOff(company(subject, on), company(to, on), on);
            default -> throw new Refused("'" + Words.quote(what) + "' is no change that is known here; there are " + KINDS);
        };
    }

    private Change relisted(String subject, String to, LocalDate on) {
        var place = place(said(to, "as what it is listed now, such as XJSE:NEW"));
        return new Change.Relisted(instrument(subject, on), place[0], place[1], on);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new Refused("'" + Words.quote(text) + "' is no day; write the first day on which it counts as 2026-01-31");
        }
    }

    private static String said(String text, String what) {
        if (text.isBlank()) {
            throw new Refused("It does not say " + what);
        }
        return text.strip();
    }

    private static String[] place(String text) {
        var parts = text.strip().toUpperCase(Locale.ROOT).split(":", 2);
        if (parts.length < 2 || !parts[0].matches("[A-Z0-9]{4}") || !parts[1].matches("[A-Z0-9$][A-Z0-9.$&+=^_-]{0,23}")) {
            throw new Refused("'" + Words.quote(text) + "' is no market and symbol; write them as XJSE:NPN");
        }
        return parts;
    }

    private InstrumentId instrument(String text, LocalDate on) {
        var place = place(text);
        return instruments.listed(place[0], place[1], on.minusDays(1)).map(Instrument::id)
                .orElseThrow(() -> new Refused("Nothing was listed as " + place[0] + ":" + place[1] + " on the day before " + on));
    }

    private CompanyId company(String text, LocalDate on) {
        if (text.contains(":")) {
            return instruments.of(instrument(text, on)).company().orElseThrow(() -> new Refused("No company has issued " + Words.quote(text)));
        }
        var bare = text.strip().replaceFirst("^/companies/", "");
        if (!Slug.is(bare)) {
            throw new Refused("'" + Words.quote(text) + "' is no company; write the last part of its address, such as naspers-ltd, or something that it has issued, such as XJSE:NPN");
        }
        var slug = new Slug(bare);
        return companies.find(slug).or(() -> companies.formerlyCalled(slug)).orElseThrow(() -> new Refused("There is no company at /companies/" + slug)).id();
    }
}
