package org.broadtape.instruments.markets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Memories;
import org.broadtape.jobs.Remembered;
import org.broadtape.jobs.Remembers;

/// When markets are open. A segment without hours of its own has those of its operator.
@ApplicationScoped
public class TradingHours implements Remembers {

    private static final String TOPIC = "trading-hours";

    private final CalendarStore store;
    private final Remembered<Map<String, TradingCalendar>> kept;

    TradingHours(CalendarStore store, Memories memories) {
        this.store = store;
        this.kept = memories.of(TOPIC, ConcurrentHashMap::new);
    }

    public Trading at(String mic, Instant when) {
        return calendar(mic).at(when);
    }

    /// That day's trading; empty where the market is closed, or nothing is known of the day.
    public Optional<Session> session(String mic, LocalDate day) {
        return calendar(mic).session(day);
    }

    /// Whether it is known if the market trades on that day.
    public boolean knows(String mic, LocalDate day) {
        return calendar(mic).knows(day);
    }

    /// The last trading day before that day; empty where it is not known.
    public Optional<LocalDate> previousTradingDay(String mic, LocalDate day) {
        return calendar(mic).trading(day, one -> one.minusDays(1));
    }

    /// The first trading day after that day; empty where it is not known.
    public Optional<LocalDate> nextTradingDay(String mic, LocalDate day) {
        return calendar(mic).trading(day, one -> one.plusDays(1));
    }

    /// The business date to which an instant belongs: of the session that runs, or else of the last one; empty where it is not known.
    public Optional<LocalDate> businessDate(String mic, Instant when) {
        return calendar(mic).businessDate(when);
    }

    /// The market's clock; empty where nothing is known of it.
    public Optional<ZoneId> zone(String mic) {
        return Optional.of(calendar(mic)).filter(one -> !one.hours().isEmpty()).map(TradingCalendar::zone);
    }

    private TradingCalendar calendar(String mic) {
        var code = mic.toUpperCase(Locale.ROOT);
        var calendars = kept.get();
        var found = calendars.get(code);
        if (found == null) {
            found = store.of(code);
            calendars.put(code, found);
        }
        return found;
    }

    /// In the transaction that changes the hours of some market.
    void changed() {
        kept.changed();
    }

    @Override
    public Remembered<?> remembered() {
        return kept;
    }
}
