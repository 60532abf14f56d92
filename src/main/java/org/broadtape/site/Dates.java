package org.broadtape.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.format.FormatStyle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.broadtape.installation.Settings;

/// Dates and times as the paper writes them: in its language and its time zone. Templates know it as `inject:dates`.
@ApplicationScoped
@Named("dates")
public class Dates {

    private final Settings settings;

    Dates(Settings settings) {
        this.settings = settings;
    }

    /// Tuesday 24 November 2026.
    public String day(LocalDate day) {
        return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)).format(day);
    }

    /// 24 November 2026.
    public String date(Instant instant) {
        return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)).format(instant);
    }

    /// 24 November 2026, 07:40.
    public String moment(Instant instant) {
        return date(instant) + ", " + clock(instant);
    }

    /// 07:40.
    public String clock(Instant instant) {
        return in(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(instant);
    }

    /// To the second and with the time zone, for who asks.
    public String exact(Instant instant) {
        return date(instant) + ", " + in(DateTimeFormatter.ofPattern("HH:mm:ss z")).format(instant);
    }

    /// For machines.
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /// 24 Nov, where the year is plain.
    public String shortDay(Instant instant) {
        return in(DateTimeFormatter.ofPattern("d MMM")).format(instant);
    }

    /// The day, as addresses of the archive name it.
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, settings.timeZone());
    }

    /// When the paper's date next changes.
    public Instant midnightAfter(Instant instant) {
        return dayOf(instant).plusDays(1).atStartOfDay(settings.timeZone()).toInstant();
    }

    private DateTimeFormatter in(DateTimeFormatter format) {
        return format.withLocale(settings.language()).withZone(settings.timeZone());
    }
}
