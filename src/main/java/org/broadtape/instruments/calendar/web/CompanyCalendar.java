package org.broadtape.instruments.calendar.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.calendar.Agenda;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slot;

/// Beside a company, what is to come of what it has issued. Such a page is kept for ten minutes at the most: a day ends, and no action drops it.
@ApplicationScoped
class CompanyCalendar implements Slot {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MONTHS = 6;
    private static final int SHOWN = 10;

    private final Agenda agenda;
    private final Instruments instruments;
    private final PageTags tags;
    private final Clock clock;

    CompanyCalendar(Agenda agenda, Instruments instruments, PageTags tags, Clock clock) {
        this.agenda = agenda;
        this.instruments = instruments;
        this.tags = tags;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "company/calendar";
    }

    @Override
    public Optional<Fragment> about(long company) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var issued = instruments.of(new CompanyId(company)).stream().map(Instrument::id).toList();
        var lines = agenda.of(issued, today, today.plusMonths(MONTHS), SHOWN);
        tags.until(now.plus(KEPT));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Fragment(Templates.company(lines, issued.size() > 1).render(), Set.of()));
    }
}
