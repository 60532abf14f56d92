package org.broadtape.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.format.FormatStyle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import io.quarkus.qute.RawString;

import org.broadtape.installation.Settings;

/// Dates and times as the paper writes them: in its language and its time zone. Templates know it as `inject:dates`.
@ApplicationScoped
@Named("dates")
public class Dates {

    private final Settings settings;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter second;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter stamp;

    Dates(Settings settings) {
        this.settings = settings;
        this.day = in(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
        this.date = in(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        this.clock = in(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
        this.second = in(DateTimeFormatter.ofPattern("HH:mm:ss z"));
        this.shortDay = in(DateTimeFormatter.ofPattern("d MMM"));
        this.stamp = in(DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm"));
    }

    /// An instant as an article shows it: in words, to the second for who asks, and for machines.
    public RawString time(Instant instant) {
        var words = date(instant);
        return new RawString("<time datetime=\"" + iso(instant) + "\" title=\"" + words + ", " + second.format(instant) + "\">" + words + ", " + clock(instant) + "</time>");
    }

    /// The same for lists that people at the desk scan: 24 Nov 2026, 07:40.
    public RawString stamp(Instant instant) {
        return new RawString("<time datetime=\"" + iso(instant) + "\" title=\"" + date(instant) + ", " + second.format(instant) + "\">" + stamp.format(instant) + "</time>");
    }

    /// Tuesday 24 November 2026.
    public String day(LocalDate day) {
        return this.day.format(day);
    }

    /// 24 November 2026.
    public String date(Instant instant) {
        return date.format(instant);
    }

    /// 24 November 2026, 07:40.
    public String moment(Instant instant) {
        return date(instant) + ", " + clock(instant);
    }

    /// 07:40.
    public String clock(Instant instant) {
        return clock.format(instant);
    }

    /// For machines.
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /// 24 Nov, where the year is plain.
    public String shortDay(Instant instant) {
        return shortDay.format(instant);
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
