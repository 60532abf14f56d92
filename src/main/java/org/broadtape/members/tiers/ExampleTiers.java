package org.broadtape.members.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.example.Example;
import org.broadtape.members.staff.Actor;

/// The example newsroom's tiers, where the publisher has none yet but the one that every member has.
@ApplicationScoped
class ExampleTiers implements Example {

    private final Tiers tiers;
    private final Offer offer;

    ExampleTiers(Tiers tiers, Offer offer) {
        this.tiers = tiers;
        this.offer = offer;
    }

    @Override
    public void fill(Path folder) {
        var file = folder.resolve("tiers.toml");
        if (tiers.all().size() > 1 || !Files.exists(file)) {
            return;
        }
        try {
            offer.set(Actor.OPERATOR, TierFile.parse(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
