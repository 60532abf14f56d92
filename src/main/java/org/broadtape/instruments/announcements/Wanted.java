package org.broadtape.instruments.announcements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;

/// Which announcements are wanted.
///
/// @param about     what they must be about any of; empty where whatever they are about
/// @param sensitive whether only those that are price sensitive
/// @param from      the first day, by the clock of their source
/// @param until     the last day
/// @param words     what they must say (`"in quotes"`, `-without`, `or`); blank for whatever they say
public record Wanted(Optional<List<InstrumentId>> about, Optional<Category> category, boolean sensitive, Optional<LocalDate> from, Optional<LocalDate> until, String words) {

    public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), "");

    public static Wanted about(Collection<InstrumentId> instruments) {
        return new Wanted(Optional.of(List.copyOf(instruments)), Optional.empty(), false, Optional.empty(), Optional.empty(), "");
    }

    public Wanted between(LocalDate first, LocalDate last) {
        return new Wanted(about, category, sensitive, Optional.of(first), Optional.of(last), words);
    }

    /// Whether nothing but what they are about counts.
    boolean onlyAbout() {
        return category.isEmpty() && !sensitive && from.isEmpty() && until.isEmpty() && words.isBlank();
    }
}
