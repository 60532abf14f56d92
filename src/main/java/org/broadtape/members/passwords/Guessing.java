package org.broadtape.members.passwords;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.jobs.Events;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Charge;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.notices.GuessingSeen;

/// Says that somebody guesses at an address, once a day for each: what comes of it is decided behind the answer, which so takes as long for every address.
@ApplicationScoped
class Guessing {

    private final Events events;
    private final Budget budget;
    private final Clock clock;

    Guessing(Events events, Budget budget, Clock clock) {
        this.events = events;
        this.budget = budget;
        this.clock = clock;
    }

    boolean isNews(EmailAddress address) {
        return budget.take(new Charge("notice of wrong passwords", address.value(), 1, Duration.ofDays(1))).allowed();
    }

    @Transactional
    public void seen(EmailAddress address) {
        events.publish(new GuessingSeen(address.value(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()));
    }
}
