package org.broadtape.members.tiers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Offer;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.TierFile;
import org.broadtape.members.tiers.Tiers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows and sets what the publisher offers.
@Dependent
@Command(name = "tier", description = "Show the tiers that members may have; set them from a file; remove one.", mixinStandardHelpOptions = true)
public class TierCommand implements Callable<Integer> {

    private final Tiers tiers;
    private final Offer offer;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TierCommand(Tiers tiers, Offer offer) {
        this.tiers = tiers;
        this.offer = offer;
    }

    /// The tiers, the lowest first.
    @Override
    public Integer call() {
        tiers.all().forEach(this::line);
        return 0;
    }

    @Command(description = "Set all tiers from a file such as demo/tiers.toml.", mixinStandardHelpOptions = true)
    public int load(@Parameters(paramLabel = "FILE") Path file) {
        try {
            offer.set(Actor.OPERATOR, TierFile.parse(Files.readString(file)));
        } catch (Refused refused) {
            throw refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place()));
        } catch (IOException unreadable) {
            throw new Refused("This file cannot be read", file.toString());
        }
        return call();
    }

    @Command(description = "Take a tier out of the offer.", mixinStandardHelpOptions = true)
    public int remove(@Parameters(paramLabel = "TIER", description = "its slug") String tier,
            @Option(names = "--to", paramLabel = "TIER", defaultValue = "", description = "the tier that its members and groups get instead") String to) {
        var moved = offer.remove(Actor.OPERATOR, slug(tier), to.isEmpty() ? Optional.empty() : Optional.of(slug(to)));
        say("Removed: %s%s", tier, moved > 0 ? ", " + moved + " grants moved to " + to : "");
        return 0;
    }

    private void line(Tier tier) {
        say("%d  %-20s %-24s %s", tier.position(), tier.slug(), tier.name(), tier.month().map(price -> price + " a month").orElse(""));
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }

    private static Slug slug(String text) {
        if (!Slug.is(text)) {
            throw new Refused("'" + text + "' is no tier; ./broadtape tier lists them");
        }
        return new Slug(text);
    }
}
