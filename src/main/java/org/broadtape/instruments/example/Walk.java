package org.broadtape.instruments.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.bars.Bar;

/// How the invented price of an instrument goes: a geometric random walk that shares in the market's moves and ends at a given close. The same seed draws
/// the same moves on every machine, counted back from the last day.
///
/// @param last       its last close, in its unit, which sets its decimals
/// @param drift      of a year, as a share
/// @param volatility of a year, as a share
/// @param beta       how much of the market's move it takes
/// @param volume     usual in a day; 0 for what is not traded itself
/// @param split      how many there were of one after the split; 1 for none
/// @param dividend what a share gets each half-year; zero for none
/// @param paidIn   the currency of its dividends; empty for its unit
/// @param shares   how many there are; 0 where that is not to be known
/// @param splitAgo   how many trading days ago that was
record Walk(String symbol, BigDecimal last, double drift, double volatility, double beta, long volume, int split, int splitAgo, BigDecimal dividend, String paidIn, long shares) {

    static final String SOURCE = "invented";
    /// Trading days in five years.
    static final int DAYS = 1_260;
    private static final double YEAR = 252;
    private static final double MARKET_VOLATILITY = 0.13;
    private static final long MARKET = 1776;

    static Walk of(Line line) {
        return new Walk(line.first("symbol"), new BigDecimal(line.first("last")), number(line, "drift"), number(line, "volatility"), number(line, "beta"),
                (long) number(line, "volume"), Math.max(1, (int) number(line, "split")), (int) number(line, "split_ago"),
                line.said("dividend").map(BigDecimal::new).orElse(BigDecimal.ZERO), line.first("paid_in"), (long) number(line, "shares"));
    }

    private static double number(Line line, String column) {
        return line.said(column).map(Double::parseDouble).orElse(0.0);
    }

    /// The weekdays up to that one, the oldest first.
    static List<LocalDate> days(LocalDate last) {
        return Stream.iterate(last, day -> day.minusDays(1)).filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(DAYS).toList().reversed();
    }

    /// Its dividends of every half-year, the next one too, its split, and how many shares there are.
    List<Action> actions(Instrument instrument, List<LocalDate> days) {
        var actions = new ArrayList<Action>();
        if (shares > 0) {
            actions.add(action(instrument, ActionKind.SHARES, days.getFirst(), Optional.empty(), Optional.empty(), Optional.of(BigDecimal.valueOf(shares))));
        }
        if (split > 1) {
            actions.add(action(instrument, ActionKind.SPLIT, days.get(days.size() - splitAgo), Optional.empty(), Optional.of(new Ratio(BigDecimal.valueOf(split), BigDecimal.ONE)), Optional.empty()));
        }
        if (dividend.signum() > 0) {
            var next = days.getLast().plusDays(5 + Math.floorMod(symbol.hashCode(), 60));
            for (var ex = onWeekday(next); ex.isAfter(days.getFirst()); ex = onWeekday(ex.minusDays(182))) {
                actions.add(dividend(instrument, ex));
            }
        }
        return actions;
    }

    private Action dividend(Instrument instrument, LocalDate ex) {
        return action(instrument, ActionKind.DIVIDEND, ex, Optional.of(dividend), Optional.empty(), Optional.empty());
    }

    private Action action(Instrument instrument, ActionKind kind, LocalDate ex, Optional<BigDecimal> amount, Optional<Ratio> ratio, Optional<BigDecimal> shares) {
        var record = amount.map(_ -> onWeekday(ex.plusDays(2)));
        return new Action(instrument.id(), kind, ex.toString(), ex, record, amount.map(_ -> onWeekday(ex.plusDays(5))), amount, amount.isEmpty() ? "" : paidIn.isEmpty() ? instrument.unit().code() : paidIn, ratio,
                Optional.empty(), shares, Optional.empty(), "", SOURCE);
    }

    private static LocalDate onWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /// One bar for each of the days.
    List<Bar> bars(List<LocalDate> days) {
        var chance = new Random(symbol.hashCode());
        var market = new Random(MARKET);
        var bars = new ArrayList<Bar>(days.size());
        var close = last.doubleValue();
        for (var ago = 0; ago < days.size(); ago++) {
            var move = move(chance, market);
            var before = close / Math.exp(move);
            bars.add(bar(days.get(days.size() - 1 - ago), before, close, ago >= splitAgo && splitAgo > 0 ? split : 1, chance));
            close = before;
        }
        return bars.reversed();
    }

    /// The logarithm of a day's move, with the variance that the market does not explain as its own.
    private double move(Random chance, Random market) {
        var shared = beta * MARKET_VOLATILITY / Math.sqrt(YEAR) * market.nextGaussian();
        var own = Math.sqrt(Math.max(volatility * volatility - beta * beta * MARKET_VOLATILITY * MARKET_VOLATILITY, 0.0001) / YEAR) * chance.nextGaussian();
        return drift / YEAR + shared + own;
    }

    private Bar bar(LocalDate day, double before, double close, int times, Random chance) {
        var daily = volatility / Math.sqrt(YEAR);
        var open = before * Math.exp(daily * 0.3 * chance.nextGaussian());
        var high = Math.max(open, close) * (1 + daily * 0.5 * Math.abs(chance.nextGaussian()));
        var low = Math.min(open, close) * (1 - daily * 0.5 * Math.abs(chance.nextGaussian()));
        var traded = Math.round(volume * Math.exp(0.35 * chance.nextGaussian()));
        return new Bar(day, price(open * times), price(high * times), price(low * times), price(close * times), traded / times);
    }

    private BigDecimal price(double value) {
        return BigDecimal.valueOf(value).setScale(last.scale(), RoundingMode.HALF_UP);
    }
}
