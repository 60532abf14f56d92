package org.broadtape.instruments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.markets.Market;
import org.broadtape.instruments.markets.Markets;
import org.broadtape.instruments.markets.Trading;
import org.broadtape.instruments.markets.TradingHours;

/// The market on which an instrument is listed, by its own clock.
@ApplicationScoped
class Floor {

    private final Markets markets;
    private final TradingHours hours;
    private final InstrumentMessages words;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter dayAndClock;

    Floor(Markets markets, TradingHours hours, InstrumentMessages words, Settings settings) {
        this.markets = markets;
        this.hours = hours;
        this.words = words;
        this.clock = DateTimeFormatter.ofPattern("HH:mm zzz", settings.language());
        this.dayAndClock = DateTimeFormatter.ofPattern("EEEE HH:mm zzz", settings.language());
    }

    /// Its name, or its code where that is all that is known.
    String name(String mic) {
        return markets.called(mic).map(Market::name).orElse(mic);
    }

    /// Whether it trades now, with the time of its own clock; empty where that is not known.
    String trading(String mic, Instant now) {
        return switch (hours.at(mic, now)) {
            case Trading.Open(var until) -> words.open(time(mic, until, now));
            case Trading.Closed(var opensAt) -> opensAt.map(at -> words.opens(time(mic, at, now))).orElseGet(words::closed);
            case Trading.Unknown() -> "";
        };
    }

    private String time(String mic, Instant at, Instant now) {
        var zone = hours.zone(mic).orElse(ZoneOffset.UTC);
        var sameDay = day(at, zone).equals(day(now, zone));
        return (sameDay ? clock : dayAndClock).format(at.atZone(zone));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
