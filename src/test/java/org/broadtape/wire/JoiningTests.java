package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.history.By;
import org.broadtape.wire.contracts.ContractFile;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.contracts.Subjects;
import org.broadtape.wire.Importer.Wish;
import org.broadtape.wire.formats.Papers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that come as items of their own, before or after their text, and what an item is about.
@QuarkusTest
class JoiningTests {

    @Inject
    Importer importer;

    @Inject
    Providers providers;

    @Inject
    Articles articles;

    @Inject
    Subjects subjects;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final String guid = "urn:join:" + UUID.randomUUID();

    @BeforeEach
    void contractAndPictures() throws IOException {
        providers.set(ContractFile.read("x", "slug = \"joining\"\nname = \"Joining\"\nrelease = \"automatic\"\npictures = \"slugline\"\n[subjects]\n\"subj:04000000\" = { section = \"business\", topic = \"Business\" }\n"), By.OPERATOR);
        Files.copy(Path.of("demo/images/coffee.jpg"), folder.resolve("coffee.jpg"));
        Files.copy(Path.of("demo/images/glassworks.jpg"), folder.resolve("other.jpg"));
    }

    @Test
    void aPictureThatNamesItsTextIsJoinedWhicheverComesFirst() {
        send(text(""));
        send(picture("P", "1", "<link rel=\"irel:seeAlso\" residref=\"" + guid + "\"/>", "", "coffee.jpg"));
        assertThat(copy().image()).isPresent();

        var first = copy().image();
        send(text("").replace(guid, guid + "b"));
        send(picture("Q", "1", "<link rel=\"irel:seeAlso\" residref=\"" + guid + "c\"/>", "", "coffee.jpg"));
        send(text("").replace(guid, guid + "c"));
        assertThat(copy(guid + "b").image()).isEmpty();
        assertThat(copy(guid + "c").image()).isEqualTo(first);
    }

    @Test
    void picturesThatShareASluglineAreJoinedWhereTheContractSaysSo() {
        send(picture("P", "1", "", "<slugline>COPPER-" + guid + "</slugline>", "coffee.jpg"));
        send(text("<slugline>Copper-" + guid + " (UPDATE 2)</slugline>"));
        assertThat(copy().image()).isPresent();

        send(picture("Q", "1", "", "<slugline>COPPER-" + guid + "</slugline>", "other.jpg"));
        assertThat(copy().body().images()).as("the second one follows the text").hasSize(1);
    }

    @Test
    void aNewVersionOfAPictureTakesThePlaceOfTheFormer() {
        send(text("").replace("<contentMeta>", "<link rel=\"x\" residref=\"y\"/><contentMeta>").replace("</itemMeta>", "<link rel=\"irel:seeAlso\" residref=\"" + guid + "-P\"/></itemMeta>"));
        send(picture("P", "1", "", "", "coffee.jpg"));
        var before = copy().image().orElseThrow();
        send(picture("P", "2", "", "", "other.jpg"));

        assertThat(copy().image().orElseThrow().ref()).isNotEqualTo(before.ref());
        assertThat(copy().body().images()).isEmpty();
    }

    @Test
    void aPictureThatIsWithheldLeavesTheArticleAndMayReturn() {
        send(text("").replace("</itemMeta>", "<link rel=\"irel:seeAlso\" residref=\"" + guid + "-P\"/></itemMeta>"));
        send(picture("P", "1", "", "", "coffee.jpg"));
        send(picture("P", "2", "<pubStatus qcode=\"stat:withheld\"/>", "", "coffee.jpg"));
        assertThat(copy().image()).isEmpty();

        send(picture("P", "3", "", "", "coffee.jpg"));
        assertThat(copy().image()).isPresent();
    }

    @Test
    void whatIsAboutUnmappedCodesKeepsThem() {
        send(text("<subject qcode=\"subj:04012004\"/><subject qcode=\"own:17\"><name>Seventeen</name></subject>"));

        assertThat(copy().filing().section()).hasToString("business");
        assertThat(copy().filing().topics()).containsExactly("Business");
        String kept = jdbi.withHandle(db -> db.createQuery("select subjects::text from wire.item where guid = :guid").bind("guid", guid).mapTo(String.class).one());
        assertThat(kept).contains("own:17").contains("Seventeen");
        assertThat(subjects.unmapped("joining")).extracting(one -> one.subject().code()).contains("own:17").doesNotContain("subj:04012004");
    }

    private String text(String more) {
        return Papers.g2(guid, "1", "", more, "<p>Copper fell.</p>");
    }

    private String picture(String name, String version, String meta, String more, String file) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s-%s" version="%s"><itemMeta><itemClass qcode="ninat:picture"/>%s</itemMeta>
                <contentMeta><headline>Beans</headline>%s<description role="drol:caption">Beans on a scale.</description></contentMeta>
                <contentSet><remoteContent href="%s" contenttype="image/jpeg" width="1600"/></contentSet></newsItem>
                """.formatted(guid, name, version, meta, more, file);
    }

    private void send(String item) {
        try {
            Files.writeString(folder.resolve("a.xml"), item);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        importer.run(List.of(folder.resolve("a.xml").toString()), new Wish("joining", "", false), _ -> {
        });
    }

    private Copy copy() {
        return copy(guid);
    }

    private Copy copy(String of) {
        Long id = jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where guid = :guid").bind("guid", of).mapTo(Long.class).one());
        return articles.copyOf(new ArticleId(id));
    }
}
