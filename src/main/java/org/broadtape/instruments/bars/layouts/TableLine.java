package org.broadtape.instruments.bars.layouts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.doors.Csv;
import org.broadtape.doors.Words;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.kernel.Refused;

/// How the lines of one table become bars.
record TableLine(Heads heads, Dates dates, Numbers numbers) {

    /// @throws Refused with the line, where a day or a price can't be read
    Bar bar(Csv.Row row) {
        var day = day(row);
        var close = price(row, Column.CLOSE);
        if (heads.at(Column.OPEN) < 0) {
            return new Bar(day, close, close, close, close, volume(row));
        }
        return new Bar(day, price(row, Column.OPEN), price(row, Column.HIGH), price(row, Column.LOW), close, volume(row));
    }

    Optional<Bar> tryBar(Csv.Row row) {
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
