package org.broadtape.instruments.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;

/// Which layout a list has, found by looking at the names of its columns.
final class Layouts {

    /// From the most particular to the plain one, which takes what is left.
    private static final List<Layout> ALL = List.of(new FinanceDatabase(), new Constituents(), new SecTickers(), new UsListings(), new Plain());

    /// The names of all columns that mean something in some layout, in lower case.
    static final Set<String> COLUMNS = ALL.stream().flatMap(layout -> layout.columns().stream()).collect(Collectors.toUnmodifiableSet());

    private Layouts() {
    }

    /// @param written the columns as the list names them
    /// @throws Refused where none fits
    static Layout of(List<String> heads, List<String> written) {
        var all = Set.copyOf(heads);
        return ALL.stream().filter(layout -> layout.fits(all)).findFirst()
                .orElseThrow(() -> new Refused((all.contains("symbol") ? "No column is the name" : "No column is the symbol") + ". Say which columns are what: "
                        + "--map symbol=COLUMN,name=COLUMN,mic=COLUMN, of " + written.stream().filter(head -> !head.isBlank()).limit(30).collect(Collectors.joining(", ")), "line 1"));
    }
}
