package org.broadtape.instruments.rates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Fetches the rates from an address every hour, where one is set and they have changed. The European Central Bank lets its rates be used with its name beside them.
@ApplicationScoped
class RatePoll implements Recurring {

    private static final Logger LOG = Logger.getLogger(RatePoll.class);
    private static final Limits LIMITS = new Limits(16L << 20, Duration.ofMinutes(1), 3);

    private final Optional<String> address;
    private final Outbound outbound;
    private final RateImport intake;
    private volatile String trouble = "";
    private String etag = "";
    private String lastModified = "";

    /// What was wrong with what was taken last.
    private String lastTaken = "";

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
            trouble = taken(url);
        } catch (IOException failed) {
            trouble = "its server did not answer as it should: " + failed.getMessage();
        } catch (Refused refused) {
            trouble = refused.sentence();
        }
        if (!trouble.isEmpty()) {
            LOG.warnf("Rates from %s: %s", url, trouble);
        }
    }

    /// What is wrong with what is there, or nothing.
    private String taken(String url) throws IOException {
        var file = Files.createTempFile("broadtape-rates", "");
        try {
            var answer = fetched(url, file);
            if (answer.notModified()) {
                return lastTaken;
            }
            if (!answer.succeeded()) {
                throw new Refused("its server answered " + answer.status());
            }
            var report = intake.take(file, false);
            etag = answer.header("ETag");
            lastModified = answer.header("Last-Modified");
            lastTaken = report.refusals().stream().findFirst().map(Refused::sentence).orElse(report.gap());
            return lastTaken;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Answer fetched(String url, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return outbound.send(Request.get(url).unless(etag, lastModified).within(LIMITS), out);
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
