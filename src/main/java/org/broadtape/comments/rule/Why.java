package org.broadtape.comments.rule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.broadtape.installation.Settings;
import org.broadtape.members.tiers.Tier;

/// The sentences for whoever may not comment. Templates know it as `inject:why`.
@ApplicationScoped
@Named("why")
public class Why {

    private final RuleMessages words;
    private final Settings settings;

    Why(RuleMessages words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    /// Empty for somebody who may.
    public String not(Say say) {
        return switch (say) {
            case Say.MaySay _ -> "";
            case Say.SignedOut(var tier) -> tier.map(one -> words.signedOutTier(subscriber(one))).orElseGet(words::signedOut);
            case Say.TierTooLow(var tier) -> words.tierTooLow(subscriber(tier));
            case Say.Banned(var reason) -> words.banned(reason);
            case Say.Muted(var until, var reason) -> words.muted(moment(until), reason);
            case Say.Closed _ -> words.closed();
            case Say.TooNew(var from) -> words.tooNew(moment(from));
            case Say.CannotRead _ -> words.cannotRead();
            case Say.Nobody _ -> words.nobody();
            case Say.Nameless _ -> words.nameless();
        };
    }

    public String rejected() {
        return words.rejected();
    }

    public String tooLate() {
        return words.tooLate();
    }

    private String subscriber(Tier tier) {
        return "AEIOU".indexOf(Character.toUpperCase(tier.name().charAt(0))) >= 0 ? words.anSubscriber(tier.name()) : words.aSubscriber(tier.name());
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(settings.language()).withZone(settings.timeZone()).format(at);
    }
}
