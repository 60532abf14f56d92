package org.broadtape.members.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.broadtape.installation.Settings;
import org.broadtape.members.signin.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTests {

    private final Settings settings = new Settings("The Cape Ledger", "", "", Locale.ENGLISH, ZoneId.of("UTC"), URI.create("https://news.example"), List.of(), List.of(), List.of(),
            List.of(), new Settings.Front("", List.of(), List.of(), 4), Map.of(), Optional.empty());

    @Test
    void whoFollowsTheLinkAtTheTopOfAPageComesBackToThatPage() {
        assertThat(Back.to(null, "https://news.example/markets/gold?from=home", settings).path()).isEqualTo("/markets/gold?from=home");
    }

    @Test
    void whatTheAddressSaysDecidesAlone() {
        assertThat(Back.to("/account", "https://news.example/markets/gold", settings).path()).isEqualTo("/account");
        assertThat(Back.to("//evil.example", "https://news.example/markets/gold", settings)).isEqualTo(Next.FRONT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/x", "https://news.example.evil.example/x", "https://news.example", "https://news.example//evil.example", "https://news.example/sign-in?next=/x",
        "https://news.example/join", "https://news.example/sign-in/code", "http://news.example/x", "" })
    void anotherSiteAndTheWaysInAreNoPlaceToComeBackTo(String referer) {
        assertThat(Back.to(null, referer, settings)).isEqualTo(Next.FRONT);
        assertThat(Back.to(null, null, settings)).isEqualTo(Next.FRONT);
    }
}
