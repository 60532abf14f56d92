package org.broadtape.instruments.rates;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Fetches the rates from an address every hour, where one is set. The European Central Bank lets its rates be used with its name beside them.
@ApplicationScoped
class RatePoll implements Recurring {

    private static final Logger LOG = Logger.getLogger(RatePoll.class);
    private static final Limits LIMITS = new Limits(16L << 20, Duration.ofMinutes(1), 3);

    private final Optional<String> address;
    private final Outbound outbound;
    private final RateImport intake;
    private volatile String trouble = "";

    RatePoll(@ConfigProperty(name = "broadtape.rates-url") Optional<String> address, Outbound outbound, RateImport intake) {
        this.address = address;
        this.outbound = outbound;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "instruments-rates";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        address().ifPresent(this::fetch);
    }

    /// Takes what is at the address.
    void fetch(String url) {
        try {
            var file = Files.createTempFile("broadtape-rates", "");
            try {
                try (var out = Files.newOutputStream(file)) {
                    var answer = outbound.send(Request.get(url).within(LIMITS), out);
                    if (!answer.succeeded()) {
                        throw new Refused("its server answered " + answer.status());
                    }
                }
                trouble = intake.take(file, false).refusals().stream().findFirst().map(Refused::sentence).orElse("");
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            trouble = "its server did not answer as it should: " + failed.getMessage();
        } catch (Refused refused) {
            trouble = refused.sentence();
        }
        if (!trouble.isEmpty()) {
            LOG.warnf("Rates from %s: %s", url, trouble);
        }
    }

    /// What was wrong with the last answer, or empty.
    String trouble() {
        return trouble;
    }

    Optional<String> address() {
        return address.filter(url -> !url.isBlank());
    }
}
