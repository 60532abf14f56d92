package org.broadtape.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.State;
import org.broadtape.articles.body.Block.Heading;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.history.By;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.contracts.ContractFile;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.Importer.Wish;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An article goes out to a partner whose own importer takes it in: this one, as if it were another's.
@QuarkusTest
class ThereAndBackTests {

    @Inject
    Articles articles;

    @Inject
    Partners partners;

    @Inject
    Providers providers;

    @Inject
    Importer importer;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatHappensToAnArticleHappensToItsCopyAtThePartners(WireFormat format) throws Exception {
        var name = "there-" + format.word();
        var key = partners.add(name, List.of("sections=" + name, "formats=" + format.word(), "pull=yes"), BRUNO).secret();
        providers.set(ContractFile.read("there.toml", "slug = \"%s\"%nname = \"There\"%nchannels = [\"site\"]%nrelease = \"automatic\"%ndefault_section = \"back\"%n".formatted(name)), By.OPERATOR);
        var id = articles.file(copy(name, "Copper falls"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);

        assertThat(taken(name, key, 1)).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused");
        var back = back(name, id);
        assertThat(articles.copyOf(back)).satisfies(copy -> {
            assertThat(copy.headline()).isEqualTo("Copper falls");
            assertThat(copy.standfirst()).isEqualTo("A standfirst.");
            assertThat(copy.body()).isEqualTo(articles.copyOf(id).body());
            assertThat(copy.byline().authors()).containsExactly("Ingrid Solheim");
            assertThat(copy.filing().urgency()).isEqualTo(3);
        });

        articles.correct(id, copy(name, "Copper rises"), "It rose.", BRUNO);
        assertThat(taken(name, key, 2)).hasToString("0 taken, 1 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(articles.called(back).headline()).isEqualTo("Copper rises");

        articles.kill(id, "a hoax", BRUNO);
        taken(name, key, 3);
        assertThat(articles.called(back).state()).isEqualTo(State.KILLED);
    }

    private static Copy copy(String section, String headline) {
        var body = Body.of(Paragraph.of("The lead."), new Heading(2, Inline.of("A heading")), Paragraph.of("The rest of it."));
        return new Copy(headline, "A standfirst.", Optional.empty(), new Byline(List.of("Ingrid Solheim"), "", "BASEL"), body, Optional.empty(),
                new Filing(new Slug(section), List.of("Copper"), 3), Rights.OWN, "en", "", "", List.of());
    }

    /// Fetches that number once it is there and imports what it brings.
    private Report taken(String name, String key, int sequence) throws IOException, InterruptedException {
        var until = Instant.now().plusSeconds(30);
        while (partners.called(name).last() < sequence) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(20);
        }
        var line = given().header("Authorization", "Bearer " + key).get("/api/v1/wire/out/" + name + "?after=" + (sequence - 1)).jsonPath();
        var content = line.get("items[0].content") instanceof String xml ? xml : new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(line.get("items[0].content"));
        var file = Files.writeString(folder.resolve(sequence + ".item"), content);
        return importer.run(List.of(file.toString()), new Wish(name, "", false), _ -> {
        });
    }

    private ArticleId back(String provider, ArticleId sent) {
        return new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where provider = :provider and guid like :guid")
                .bind("provider", provider).bind("guid", "%:article/" + sent.value()).mapTo(Long.class).one()));
    }
}
