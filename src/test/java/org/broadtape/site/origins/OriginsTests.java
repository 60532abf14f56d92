package org.broadtape.site.origins;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ASVS 3.5.1 to 3.5.3, publishing.md S18.
class OriginsTests {

    private final Origins origins = new Origins(URI.create("https://news.example"));

    @Test
    void aPageOfTheSiteItselfMaySend() {
        assertThat(origins.lets("POST", "https://news.example", null, "news.example", true)).isTrue();
        assertThat(origins.lets("POST", "https://NEWS.example:443", "cross-site", "news.example", true)).isTrue();
        assertThat(origins.lets("POST", null, "same-origin", "news.example", true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "", "https://evil.example", "http://news.example", "https://news.example:8443", "https://news.example.evil.example", "https://evil-news.example",
        "https://user@evil.example", "https://www.news.example", "file://", "news.example", "https://news.example evil", "javascript:news.example" })
    void noOtherOriginMay(String origin) {
        assertThat(origins.lets("POST", origin, "same-origin", "news.example", true)).isFalse();
        assertThat(origins.lets("POST", origin, null, "news.example", false)).as("not even without a cookie: it would sign the reader in as somebody else").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "cross-site", "same-site", "nonsense", "" })
    void withoutAnOriginTheBrowsersOtherWordDecides(String fetchSite) {
        assertThat(origins.lets("POST", null, fetchSite, "news.example", true)).isFalse();
        assertThat(origins.lets("DELETE", null, fetchSite, "news.example", false)).isFalse();
    }

    @Test
    void whoSaysNeitherMustNotBearACookie() {
        assertThat(origins.lets("POST", null, null, "news.example", true)).isFalse();
        assertThat(origins.lets("POST", null, null, "news.example", false)).as("an agency's signed push").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "OPTIONS" })
    void readingIsOpenToLinksFromEverywhere(String method) {
        assertThat(origins.lets(method, "https://evil.example", "cross-site", "news.example", true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH", "DELETE", "TRACE", "get", "PROPFIND" })
    void everyMethodButThoseThatReadIsLookedAt(String method) {
        assertThat(origins.lets(method, "https://evil.example", null, "news.example", true)).isFalse();
    }

    @Test
    void aRequestNamesItsOwnHostAndThatProvesNothing() {
        assertThat(origins.lets("POST", "http://evil.example", null, "evil.example", true)).isFalse();
    }

    @Test
    void aSiteThatOnlyThisMachineReachesHasEachOfItsNames() {
        var here = new Origins(URI.create("http://localhost:8080"));

        assertThat(here.lets("POST", "http://127.0.0.1:8080", null, "127.0.0.1:8080", true)).isTrue();
        assertThat(here.lets("POST", "http://localhost:3000", null, "localhost:8080", true)).as("another program on this machine").isFalse();
        assertThat(here.lets("POST", "http://evil.example:8080", null, "evil.example:8080", true)).as("a name that was bound to this machine").isFalse();
    }
}
