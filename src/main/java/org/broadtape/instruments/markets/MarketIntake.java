package org.broadtape.instruments.markets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.markets.MarketList.Taken;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Takes lists about markets, each whole in one transaction.
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class MarketIntake {

    private final MarketStore markets;
    private final CalendarWriteStore calendars;
    private final TradingHours hours;
    private final TransactionSynchronizationRegistry transaction;

    MarketIntake(MarketStore markets, CalendarWriteStore calendars, TradingHours hours, TransactionSynchronizationRegistry transaction) {
        this.markets = markets;
        this.calendars = calendars;
        this.hours = hours;
        this.transaction = transaction;
    }

    /// @param mic    of which market single sessions are; the other lists say it themselves
    /// @param dryRun whether to write nothing, and only say what would be written
    public Taken take(Actor by, MarketList list, List<Line> lines, String mic, boolean dryRun) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        var refusals = new ArrayList<Refused>();
        var rows = switch (list) {
            case MICS -> markets.put(markets(lines, refusals));
            case HOURS -> hours(lines, refusals);
            case SESSIONS -> sessions(lines, mic, refusals);
        };
        if (dryRun) {
            transaction.setRollbackOnly();
        } else {
            hours.changed();
        }
        var written = Arrays.stream(rows).filter(row -> row != 0).count();
        return new Taken(written, rows.length - written, refusals);
    }

    private static List<Market> markets(List<Line> lines, List<Refused> refusals) {
        var all = new LinkedHashMap<String, Market>();
        each(lines, refusals, line -> {
            var market = MarketLines.market(line);
            all.putIfAbsent(market.mic(), market);
        });
        return List.copyOf(all.values());
    }

    private int[] hours(List<Line> lines, List<Refused> refusals) {
        var weeks = new HashMap<String, List<Hours>>();
        var days = new HashMap<String, Map<LocalDate, Hours.Special>>();
        each(lines, refusals, line -> {
            var mic = MarketLines.mic(line.first("mic"));
            var day = line.said("day").map(MarketLines::day);
            if (day.isPresent()) {
                days.computeIfAbsent(mic, _ -> new TreeMap<>()).put(day.get(), MarketLines.special(line));
            } else {
                weeks.computeIfAbsent(mic, _ -> new ArrayList<>()).add(MarketLines.hours(line));
            }
        });
        var first = calendars.put(weeks);
        var second = calendars.special(days);
        var rows = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, rows, first.length, second.length);
        return rows;
    }

    private int[] sessions(List<Line> lines, String mic, List<Refused> refusals) {
        if (mic.isEmpty()) {
            throw new Refused("It does not say of which market it is. Call the file by its code, such as xjse.csv, or say --mic");
        }
        var all = new TreeMap<LocalDate, Session>();
        each(lines, refusals, line -> {
            var session = MarketLines.session(line);
            all.put(session.day(), session);
        });
        return all.isEmpty() ? new int[0] : calendars.sessions(mic, all);
    }

    private static void each(List<Line> lines, List<Refused> refusals, Consumer<Line> reading) {
        for (var line : lines) {
            try {
                reading.accept(line);
            } catch (Refused why) {
                refusals.add(why.at(line.place()));
            }
        }
    }
}
