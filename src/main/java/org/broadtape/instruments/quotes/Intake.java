package org.broadtape.instruments.quotes;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.quotes.reading.Offers;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.kernel.Refused;

/// Takes documents full of quotes, a thousand at a time.
@ApplicationScoped
public class Intake {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_NAMED = 1_000;

    private final Quotes quotes;

    Intake(Quotes quotes) {
        this.quotes = quotes;
    }

    /// What came of a document.
    ///
    /// @param refusals what could not be read, the first thousand of them with their places
    public record Report(Acceptance acceptance, long refused, List<Refused> refusals) {

        public String inWords() {
            return acceptance.inWords() + ", " + refused + " refused";
        }

        /// Whether anything in it was of use, or nothing was wrong.
        public boolean isWell() {
            return refused == 0 || acceptance.accepted() + acceptance.unchanged() + acceptance.allHeld() > 0;
        }
    }

    /// @throws Refused where the whole is not to be read
    public Report take(QuoteSource source, InputStream in) {
        var batch = new ArrayList<Offer>();
        var sum = new Sum();
        Offers.read(in, source.exchanges(), offer -> {
            batch.add(offer);
            if (batch.size() >= AT_ONCE) {
                sum.taken(quotes.accept(batch, source));
                batch.clear();
            }
        }, sum::refused);
        if (!batch.isEmpty()) {
            sum.taken(quotes.accept(batch, source));
        }
        return new Report(sum.acceptance, sum.refused, List.copyOf(sum.refusals));
    }

    private static final class Sum {

        private Acceptance acceptance = Acceptance.NONE;
        private long refused;
        private final List<Refused> refusals = new ArrayList<>();

        void taken(Acceptance more) {
            acceptance = acceptance.and(more);
        }

        void refused(Refused why) {
            if (++refused <= MOST_NAMED) {
                refusals.add(why);
            }
        }
    }
}
