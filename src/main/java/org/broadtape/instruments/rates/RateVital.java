package org.broadtape.instruments.rates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Checkup;
import org.broadtape.installation.Vital;

/// How old the rates of exchange are.
@ApplicationScoped
class RateVital implements Vital, Checkup {

    /// Over Easter and Christmas there are no rates on up to five days in a row.
    private static final int LATE_DAYS = 6;

    private final RatePoll poll;
    private final RateStore store;
    private final Clock clock;

    RateVital(RatePoll poll, RateStore store, Clock clock) {
        this.poll = poll;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Rates of exchange";
    }

    @Override
    public List<String> lines() {
        return store.newestDay().map(day -> "newest of " + day).stream().toList();
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var newest = store.newestDay();
        var late = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(LATE_DAYS);
        poll.address().filter(_ -> newest.map(day -> day.isBefore(late)).orElse(true)).ifPresent(url -> problems.add("The newest rates of exchange are "
                + newest.map(day -> "of " + day).orElse("not there") + (poll.trouble().isEmpty() ? "" : ": " + poll.trouble()) + ". Look whether " + url
                + " answers, or take a file: ./broadtape rates import FILE"));
        if (problems.isEmpty() && !poll.trouble().isEmpty()) {
            problems.add("The rates of exchange: " + poll.trouble());
        }
        return problems;
    }
}
