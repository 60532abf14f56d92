package org.broadtape.members.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotAllowed;
import org.junit.jupiter.api.Test;

class WayInTests {

    @Test
    void nobodySignsInWithoutHttps() {
        assertThatThrownBy(() -> at("http://news.example").demandSafe()).isInstanceOf(NotAllowed.class)
                .hasMessageStartingWith("Nobody can sign in while this site is served without https");
    }

    @Test
    void withHttpsOrOnThisMachineAloneTheyDo() {
        assertThatCode(() -> at("https://news.example").demandSafe()).doesNotThrowAnyException();
        assertThatCode(() -> at("http://localhost:8080").demandSafe()).doesNotThrowAnyException();
        assertThatCode(() -> at("http://127.0.0.1:8080").demandSafe()).doesNotThrowAnyException();
    }

    private static WayIn at(String url) {
        return new WayIn(new Settings("The Cape Ledger", "", "", Locale.ENGLISH, ZoneId.of("UTC"), URI.create(url), List.of(), List.of(), List.of(), List.of(),
                new Settings.Front("", List.of(), List.of(), 4), Map.of(), Optional.empty()));
    }
}
