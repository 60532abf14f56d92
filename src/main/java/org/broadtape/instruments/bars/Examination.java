package org.broadtape.instruments.bars;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.broadtape.instruments.bars.Doubt.Reason;
import org.jspecify.annotations.Nullable;

/// What makes a bar doubtful, in the order in which it is told. Plain rules, without a database.
///
/// @param latest the newest day that there can be anywhere on earth
/// @param only   the one day that is expected
record Examination(LocalDate latest, Optional<LocalDate> only) {

    /// A day's move that is held: up or down by half.
    static final double MOST = 0.5;

    /// Days without a bar that weekends and holidays explain.
    static final int LONGEST_PAUSE = 10;

    /// What actions do to a price: of one share before the day `after`, how many were made until the day `until`; 1 where nothing happened, and not a number where
    /// something else happened that explains any move.
    @FunctionalInterface
    interface Splits {

        Splits NONE = (_, _) -> 1;

        double between(LocalDate after, LocalDate until);
    }

    /// @param before the bar before it, where there is one
    Optional<Doubt> doubt(ExactBar bar, @Nullable ExactBar before, Splits splits) {
        if (bar.day().isAfter(latest)) {
            return doubt(Reason.FUTURE, "It is of " + bar.day() + ", which has not come.");
        }
        if (only.isPresent() && !only.get().equals(bar.day())) {
            return doubt(Reason.OTHER_DAY, "It is of " + bar.day() + ", and " + only.get() + " was expected.");
        }
        if (Math.min(Math.min(bar.open(), bar.close()), Math.min(bar.high(), bar.low())) <= 0) {
            return doubt(Reason.PRICE, "A price is zero or less.");
        }
        return range(bar).or(() -> jump(bar, before, splits));
    }

    private static Optional<Doubt> range(ExactBar bar) {
        if (bar.high() < bar.low()) {
            return doubt(Reason.RANGE, "The high is below the low.");
        }
        if (bar.open() > bar.high() || bar.open() < bar.low()) {
            return doubt(Reason.RANGE, "The open is not between low and high.");
        }
        if (bar.close() > bar.high() || bar.close() < bar.low()) {
            return doubt(Reason.RANGE, "The close is not between low and high.");
        }
        return bar.volume() < 0 ? doubt(Reason.RANGE, "The volume is below zero.") : Optional.empty();
    }

    private static Optional<Doubt> jump(ExactBar bar, @Nullable ExactBar before, Splits splits) {
        if (before == null) {
            return Optional.empty();
        }
        var move = bar.about(bar.close()) / before.about(before.close()) - 1;
        var made = Math.abs(move) <= MOST ? 1 : splits.between(before.day(), bar.day());
        if (Math.abs(move) <= MOST || Double.isNaN(made) || Math.abs((move + 1) * made - 1) <= MOST) {
            return Optional.empty();
        }
        return doubt(Reason.JUMP, String.format(Locale.ROOT, "It closes %+.0f %% from the close of %s, and no action explains it.", move * 100, before.day()));
    }

    /// Whether more days lie between two bars than weekends and holidays explain.
    static boolean gap(LocalDate before, LocalDate day) {
        return ChronoUnit.DAYS.between(before, day) > LONGEST_PAUSE;
    }

    private static Optional<Doubt> doubt(Reason reason, String sentence) {
        return Optional.of(new Doubt(reason, sentence));
    }
}
