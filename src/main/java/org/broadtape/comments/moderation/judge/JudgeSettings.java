package org.broadtape.comments.moderation.judge;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the outside judge is. An operator sets it on the machine, since its secret belongs in no form and no database.
@ApplicationScoped
public class JudgeSettings {

    private final Optional<String> address;
    private final Optional<String> secret;

    @Inject
    JudgeSettings(@ConfigProperty(name = "broadtape.comment-judge") Optional<String> address, @ConfigProperty(name = "broadtape.comment-judge-secret") Optional<String> secret) {
        this.address = address;
        this.secret = secret;
    }

    public Optional<String> address() {
        return address;
    }

    Optional<String> secret() {
        return secret;
    }

    /// Whether there is a judge that can be asked.
    public boolean complete() {
        return address.isPresent() && secret.isPresent();
    }
}
