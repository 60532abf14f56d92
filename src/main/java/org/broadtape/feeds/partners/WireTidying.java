package org.broadtape.feeds.partners;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Forgets numbers of the outgoing wire that were replaced and are old. The newest number of an article stays: by it a partner is told of a kill,
/// however late that comes.
@ApplicationScoped
class WireTidying implements Recurring {

    private static final int AT_ONCE = 2_000;

    private final PartnerStore partners;
    private final WireStore wire;
    private final Duration kept;
    private final Clock clock;

    @Inject
    WireTidying(PartnerStore partners, WireStore wire, @ConfigProperty(name = "broadtape.keep-sent-days", defaultValue = "400") int days, Clock clock) {
        this.partners = partners;
        this.wire = wire;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outgoing-wire-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        var before = clock.instant().minus(kept);
        for (var partner : partners.all()) {
            var from = 0L;
            while (wire.isOlder(partner.id(), from, before)) {
                wire.tidy(partner.id(), from, from + AT_ONCE, before);
                from += AT_ONCE;
            }
        }
    }
}
