package org.broadtape.members.notices;

import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Listener;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;

/// Tells whoever has the address that somebody guesses, once a day (ASVS 6.3.5).
@ApplicationScoped
class GuessingLetters implements Listener<GuessingSeen> {

    private final Members members;
    private final AccountNotices notices;

    GuessingLetters(Members members, AccountNotices notices) {
        this.members = members;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "guessing-letters";
    }

    @Override
    public Class<GuessingSeen> event() {
        return GuessingSeen.class;
    }

    @Override
    public void on(GuessingSeen event) {
        var day = LocalDate.parse(event.day()).atStartOfDay(ZoneOffset.UTC).toInstant();
        members.at(EmailAddress.of(event.address())).filter(member -> member.state().maySignIn())
                .ifPresent(member -> notices.tellOnce(member, Happening.WRONG_PASSWORDS, day));
    }
}
