package org.broadtape.articles.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleMetadataTests {

    @Inject
    Articles articles;

    private ArticleId released(String headline, Rights rights, String... authors) {
        var body = Body.of(Paragraph.of("The lead."), new PreviewMark(), Paragraph.of("The quagga behind it."));
        return articles.file(new Copy(headline, "A standfirst.", Optional.empty(), new Byline(List.of(authors), "", "BASEL"), body, Optional.empty(),
                new Filing(new Slug("metadata"), List.of("Copper"), 1), rights, "en", "", "", List.of()), new Fate.Release(Instant.now()), BRUNO);
    }

    private JsonNode metadata(ArticleId id) throws Exception {
        var page = given().get(articles.called(id).path()).then().statusCode(200).extract().asString();
        var found = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void searchEnginesReadWhatThePageSays() throws Exception {
        var json = metadata(released("Copper </script><script>alert(1)</script> & co", Rights.OWN, "Ada Metadata"));

        assertThat(json.path("@type").asText()).isEqualTo("NewsArticle");
        assertThat(json.path("headline").asText()).isEqualTo("Copper </script><script>alert(1)</script> & co");
        assertThat(json.path("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(json.path("author").get(0).path("name").asText()).isEqualTo("Ada Metadata");
        assertThat(json.path("keywords").get(0).asText()).isEqualTo("Copper");
        assertThat(json.has("hasPart")).isFalse();
        assertThat(json.has("correction")).isFalse();
    }

    @Test
    void whatIsPaidForIsMarkedAndNotTold() throws Exception {
        var json = metadata(released("Paid for", Cast.from(AccessLevel.MEMBERS)));

        assertThat(json.path("isAccessibleForFree").asBoolean()).isFalse();
        assertThat(json.path("hasPart").path("cssSelector").asText()).isEqualTo(".gate");
        assertThat(json.path("author").get(0).path("@type").asText()).isEqualTo("Organization");
        assertThat(json.toString()).doesNotContain("quagga");
    }

    @Test
    void aCorrectionIsTold() throws Exception {
        var id = released("Wrong", Rights.OWN);
        articles.correct(id, "It was the other mine.", BRUNO);

        assertThat(metadata(id).path("correction").get(0).path("text").asText()).isEqualTo("It was the other mine.");
    }
}
