package org.broadtape.instruments.bars.layouts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.doors.Csv;
import org.broadtape.doors.Words;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.ExactBar;
import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// How the lines of one table become bars.
record TableLine(Heads heads, Dates dates, Numbers numbers) {

    /// @throws Refused with the line, where a day or a price can't be read
    ExactBar bar(Csv.Row row) {
        var day = day(row);
        var close = row.value(heads.at(Column.CLOSE));
        var alone = heads.at(Column.OPEN) < 0;
        var open = alone ? close : row.value(heads.at(Column.OPEN));
        var high = alone ? close : row.value(heads.at(Column.HIGH));
        var low = alone ? close : row.value(heads.at(Column.LOW));
        var plain = plain(row, day, open, high, low, close);
        if (plain != null) {
            return plain;
        }
        try {
            return ExactBar.of(alone ? ofClose(row, day) : new Bar(day, price(row, Column.OPEN), price(row, Column.HIGH), price(row, Column.LOW), price(row, Column.CLOSE), volume(row)));
        } catch (Refused refused) {
            throw refused.at("line " + row.line());
        }
    }

    private Bar ofClose(Csv.Row row, LocalDate day) {
        var close = price(row, Column.CLOSE);
        return new Bar(day, close, close, close, close, volume(row));
    }

    /// What nearly all lines are; null where a number is written in any other way.
    private @Nullable ExactBar plain(Csv.Row row, LocalDate day, String open, String high, String low, String close) {
        var mark = numbers.mark() == Numbers.Mark.POINT ? '.' : ',';
        var volume = row.value(heads.at(Column.VOLUME));
        var ofOpen = Digits.places(open, mark);
        var ofHigh = Digits.places(high, mark);
        var ofLow = Digits.places(low, mark);
        var ofClose = Digits.places(close, mark);
        var places = Math.max(Math.max(ofOpen, ofHigh), Math.max(ofLow, ofClose));
        if (Math.min(Math.min(ofOpen, ofHigh), Math.min(ofLow, ofClose)) == Digits.NONE || (!volume.isEmpty() && Digits.places(volume, mark) != 0)
                || !Digits.fits(open, ofOpen, places) || !Digits.fits(high, ofHigh, places) || !Digits.fits(low, ofLow, places) || !Digits.fits(close, ofClose, places)) {
            return null;
        }
        return ExactBar.of(day, Digits.whole(open, mark, places), Digits.whole(high, mark, places), Digits.whole(low, mark, places), Digits.whole(close, mark, places),
                volume.isEmpty() ? 0 : Digits.whole(volume, mark, 0), places);
    }

    Optional<ExactBar> tryBar(Csv.Row row) {
        try {
            return Optional.of(bar(row));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private LocalDate day(Csv.Row row) {
        var text = row.value(heads.at(Column.DATE));
        return dates.day(text).orElseThrow(() -> new Refused("'" + Words.quote(text) + "' is no day; write it as 2026-01-31", "line " + row.line()));
    }

    private BigDecimal price(Csv.Row row, Column column) {
        return number(row, column).orElseThrow(() -> new Refused("There is no " + Column.plain(column.name()) + ", or it is no number: '" + Words.quote(row.value(heads.at(column))) + "'", "line " + row.line()));
    }

    private Optional<BigDecimal> number(Csv.Row row, Column column) {
        var text = row.value(heads.at(column));
        return text.isEmpty() ? Optional.empty() : numbers.read(text);
    }

    private long volume(Csv.Row row) {
        try {
            return number(row, Column.VOLUME).map(Table::volume).orElse(0L);
        } catch (ArithmeticException tooLarge) {
            throw new Refused("The volume is larger than what is kept", "line " + row.line());
        }
    }
}
