package org.broadtape.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadtape.articles.ArticleEvent.ArticleReleased;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.listing.Directory;
import org.broadtape.installation.Settings;
import org.broadtape.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HubPingTests {

    @Inject
    Articles articles;

    @Inject
    Directory directory;

    @Inject
    Sections sections;

    @Inject
    Settings settings;

    private final List<String> told = new ArrayList<>();
    private HttpServer hub;
    private int answer = 202;

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            told.add(URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    private HubPing ping(Optional<URI> address) throws Exception {
        var s = settings;
        var with = new Settings(s.name(), s.tagline(), s.description(), s.language(), s.timeZone(), s.url(), s.sections(), s.menu(), s.follow(), s.footer(), s.front(), s.colours(), address);
        return new HubPing(Outbound.allowing("localhost:" + hub.getAddress().getPort()), directory, sections, articles, with);
    }

    private Optional<URI> here() {
        return Optional.of(URI.create("http://localhost:" + hub.getAddress().getPort() + "/"));
    }

    @Test
    void theHubIsToldOfTheFeedsThatChanged() throws Exception {
        var id = articles.file(Cast.copper(), new Fate.Release(Instant.now()), Cast.BRUNO);

        ping(here()).onAll(List.of(new ArticleReleased(id.value(), 1), new ArticleReleased(id.value(), 1)));

        var section = articles.called(id).section().path();
        assertThat(told).singleElement().asString().startsWith("hub.mode=publish&hub.url=" + settings.at("/feed.xml"))
                .contains("&hub.url=" + settings.at(section + "/feed.atom"), "&hub.url=" + settings.at(section + "/feed.json"));
    }

    @Test
    void aHubThatRefusesIsToldAgainLater() {
        answer = 503;

        assertThatThrownBy(() -> ping(here()).onAll(List.of(new ArticleReleased(1, 1)))).isInstanceOf(IOException.class).hasMessageContaining("answered 503");
    }

    @Test
    void withoutAHubNobodyIsTold() throws Exception {
        ping(Optional.empty()).onAll(List.of(new ArticleReleased(1, 1)));

        assertThat(told).isEmpty();
    }
}
