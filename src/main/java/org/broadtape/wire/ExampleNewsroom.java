package org.broadtape.wire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.images.Portraits;
import org.broadtape.articles.listing.Listings;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Toml;
import org.broadtape.installation.example.Example;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer.Anyone;
import org.jboss.logging.Logger;

/// Fills an empty installation with the example newsroom, through the importer like anything else. The example is the first real input.
@ApplicationScoped
class ExampleNewsroom implements Example {

    /// The newest instant in the example that is not one of the future.
    static final Instant NEWEST = Instant.parse("2026-11-24T07:10:00Z");
    private static final Logger LOG = Logger.getLogger(ExampleNewsroom.class);

    private final Importer importer;
    private final Listings listings;
    private final Authors authors;
    private final Portraits portraits;
    private final Clock clock;

    ExampleNewsroom(Importer importer, Listings listings, Authors authors, Portraits portraits, Clock clock) {
        this.importer = importer;
        this.listings = listings;
        this.authors = authors;
        this.portraits = portraits;
        this.clock = clock;
    }

    @Override
    public void fill(Path folder) {
        if (!listings.latest(Anyone.ANYWHERE, Channel.SITE, Before.NEWEST, 1).items().isEmpty()) {
            return;
        }
        authorsIn(folder.resolve("authors.toml"));
        var report = importer.run(List.of(folder.toString()), Importer.Wish.PLAIN, new Shift(NEWEST, clock.instant()), ExampleNewsroom::tell);
        LOG.infof("The example newsroom: %s", report);
    }

    private void authorsIn(Path file) {
        if (Files.exists(file)) {
            try {
                Toml.tree(Files.readString(file), Limits.DOCUMENT).path("authors").forEach(author -> set(author, file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private void set(JsonNode author, Path file) {
        var role = author.path("role").asText("");
        var slug = new Slug(author.path("slug").asText());
        authors.set(slug, author.path("name").asText(), role, author.path("bio").asText(""), !role.startsWith("Guest"));
        if (author.has("image")) {
            portray(slug, author.path("image"), file);
        }
    }

    private void portray(Slug author, JsonNode image, Path file) {
        try (var picture = Files.newInputStream(file.resolveSibling(image.path("file").asText()))) {
            portraits.set(author, picture, image.path("alt").asText(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void tell(Outcome outcome) {
        if (outcome.word() == Outcome.Word.REFUSED) {
            LOG.warn(outcome);
        }
    }
}
