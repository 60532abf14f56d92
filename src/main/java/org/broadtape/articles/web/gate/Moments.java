package org.broadtape.articles.web.gate;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;

/// Instants to come, as a sentence names them, in the site's language and zone.
@ApplicationScoped
class Moments {

    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    Moments(Settings settings) {
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(settings.language()).withZone(settings.timeZone());
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(settings.language()).withZone(settings.timeZone());
    }

    String at(Instant instant) {
        return moment.format(instant);
    }

    String day(Instant instant) {
        return day.format(instant);
    }
}
