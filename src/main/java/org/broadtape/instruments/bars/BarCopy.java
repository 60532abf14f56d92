package org.broadtape.instruments.bars;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;

import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes bars into the table of their year by COPY in PostgreSQL's binary form, which takes half of what text takes.
final class BarCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int COLUMNS = 9;
    private static final int ROW = 2 + COLUMNS * 4 + 3 * 4 + 5 * 8 + 2;
    private static final int BUFFER = 64 * 1024;
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private BarCopy() {
    }

    /// The table of the year, by the names that the migrations gave them; so that PostgreSQL need not look for it with each row.
    static String table(LocalDate day) {
        var year = day.getYear();
        if (year < 1980) {
            return "instruments.bar_before_1980";
        }
        if (year < 2000) {
            return year < 1990 ? "instruments.bar_1980s" : "instruments.bar_1990s";
        }
        return year < 2050 ? "instruments.bar_" + year : "instruments.bar_from_2050";
    }

    /// @param importId of those that bring none
    static void into(Handle db, String table, Collection<Judging.Fresh> bars, int importId) {
        try {
            var copy = db.getConnection().unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " (instrument_id, day, open, high, low, close, volume, import_id, scale) from stdin (format binary)");
            try {
                write(copy, bars, importId);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Bars could not be written into " + table, failed);
        }
    }

    private static void write(CopyIn copy, Collection<Judging.Fresh> bars, int importId) throws SQLException {
        var buffer = ByteBuffer.allocate(BUFFER).put(SIGNATURE);
        for (var one : bars) {
            if (buffer.remaining() < ROW) {
                flush(copy, buffer);
            }
            var bar = one.bar();
            buffer.putShort((short) COLUMNS).putInt(4).putInt(BarStore.number(one.instrument())).putInt(4).putInt((int) (bar.day().toEpochDay() - EPOCH));
            buffer.putInt(8).putLong(bar.open()).putInt(8).putLong(bar.high()).putInt(8).putLong(bar.low()).putInt(8).putLong(bar.close()).putInt(8).putLong(bar.volume());
            buffer.putInt(4).putInt(one.importId() == 0 ? importId : one.importId()).putInt(2).putShort((short) bar.scale());
        }
        if (buffer.remaining() < 2) {
            flush(copy, buffer);
        }
        flush(copy, buffer.putShort((short) -1));
    }

    private static void flush(CopyIn copy, ByteBuffer buffer) throws SQLException {
        copy.writeToCopy(buffer.array(), buffer.arrayOffset(), buffer.position());
        buffer.clear();
    }
}
