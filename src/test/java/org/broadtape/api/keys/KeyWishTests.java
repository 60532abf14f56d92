package org.broadtape.api.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class KeyWishTests {

    @Test
    void whatIsLeftOutIsTheUsual() {
        var wish = KeyWish.of(" The Cape Times ", List.of("articles:read", "quotes:live"), "", " ", "za");

        assertThat(wish).isEqualTo(new KeyWish("The Cape Times", java.util.Set.of(Scope.ARTICLES_READ, Scope.QUOTES_LIVE), 60, 10_000, "ZA"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        refused("", List.of("quotes:read"), "", "", "", "name: say in a line");
        refused("A", List.of(), "", "", "", "scopes: a key without a scope opens nothing");
        refused("A", List.of("qoutes:read"), "", "", "", "scopes: there is no scope 'qoutes:read'; there are companies:read");
        refused("A", List.of("quotes:read"), "0", "", "", "per minute: write how many requests");
        refused("A", List.of("quotes:read"), "ten", "", "", "per minute: 'ten' is no number of requests");
        refused("A", List.of("quotes:read"), "60", "59", "", "per day: write how many requests it has in a day, from those of a minute, 60");
        refused("A", List.of("quotes:read"), "", "", "RSA", "country: 'RSA' is no country");
    }

    private static void refused(String name, List<String> scopes, String perMinute, String perDay, String country, String sentence) {
        assertThatThrownBy(() -> KeyWish.of(name, scopes, perMinute, perDay, country)).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.sentence()).startsWith(sentence));
    }

    @Test
    void whoeverHasAThingWholeHasItsPart() {
        assertThat(Scope.QUOTES_LIVE.opens(Scope.QUOTES_READ)).isTrue();
        assertThat(Scope.ARTICLES_WHOLE.opens(Scope.ARTICLES_READ)).isTrue();
        assertThat(Scope.QUOTES_READ.opens(Scope.QUOTES_LIVE)).isFalse();
        assertThat(Scope.ARTICLES_READ.opens(Scope.ARTICLES_WHOLE)).isFalse();
    }
}
