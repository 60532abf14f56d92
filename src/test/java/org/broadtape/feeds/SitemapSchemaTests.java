package org.broadtape.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/// What search engines are told, against the rules of the protocol.
@QuarkusTest
class SitemapSchemaTests {

    private static final Schema SCHEMA = schema();

    @Inject
    Articles articles;

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Stream.of("sitemap.xsd", "sitemap-news.xsd").map(name -> new StreamSource(String.valueOf(SitemapSchemaTests.class.getResource(name)))).toArray(Source[]::new));
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void validate(String xml) throws SAXException, IOException {
        SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static String get(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private void released(String headline, String language) {
        var copy = Cast.story(headline, "It happened.");
        articles.file(new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), copy.body(), copy.image(), copy.filing(), copy.rights(), language, copy.description(),
                copy.canonical(), copy.mentions()), new Fate.Release(Instant.now()), Cast.BRUNO);
    }

    @Test
    void indexListsAndNewsAreAsTheProtocolWants() throws Exception {
        released("Bonds & \"gilts\" < 3 %", "en-ZA");
        released("国债", "zh-Hans-CN");

        for (var path : List.of("/sitemap.xml", "/sitemap-0.xml", "/news-sitemap.xml")) {
            validate(get(path));
        }
    }

    @ParameterizedTest
    @CsvSource({ "en, en", "en-ZA, en", "DE_CH, de", "pt-BR, pt", "zh-Hans-CN, zh-cn", "zh, zh-cn", "zh-TW, zh-tw", "zh-Hant, zh-tw", "gsw, gsw" })
    void aLanguageIsNamedAsNewsSitemapsNameIt(String tag, String name) {
        assertThat(Sitemaps.language(tag)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({ "<loc>/relative</loc>", "<loc>https://paper.example/a</loc><lastmod>yesterday</lastmod>", "<loc>https://paper.example/a</loc><lastmod>2026-01-05T08:00:00</lastmod>",
            "<lastmod>2026-01-05</lastmod>", "<loc>https://paper.example/a</loc><priority>2</priority>" })
    void theRulesRefuseWhatIsWrong(String entry) {
        assertThatThrownBy(() -> validate("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>" + entry + "</url></urlset>")).isInstanceOf(SAXException.class);
    }
}
