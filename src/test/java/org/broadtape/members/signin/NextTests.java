package org.broadtape.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// standards.md C3 row 31 (WordPress CVE-2019-16220), ASVS 3.7.2.
class NextTests {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/markets/gold-rises", "/search?q=a//b&before=2026-03-07T10:00:00Z", "/desk?next=https://other.example", "/a%20b", "/companies/x:y", "/a/../b" })
    void aPathOfTheSiteIsGoneTo(String path) {
        assertThat(Next.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\\/evil.example", "\\/evil.example", "/%5cevil.example",
        "/%2fevil.example", "/%2f%2fevil.example", "/%252fevil.example", "/%255Cevil.example", "/a//evil.example", "/..//evil.example", "/.//evil.example", "/\t/evil.example",
        "/\n/evil.example", "\t//evil.example", " //evil.example", "/ /evil.example", "/%09/evil.example", "/%0d%0aSet-Cookie:x=1", "/\r\nSet-Cookie: x=1", "javascript:alert(1)",
        "JaVaScRiPt:alert(1)", "data:text/html,x", "https:evil.example", "https:/evil.example", "http:///evil.example", "evil.example", "@evil.example", "/%00", "/\u0000", "/%",
        "/%zz", "//evil.example:443/%2f..", "//%2fevil.example", "/\u2044/evil.example", "/\uff0fevil.example", "//www.google.com/%2e%2e", "https://news.example@evil.example", "?x", "#x",
        "./a", "/[evil]", "//[::1]", "/|evil" })
    void whatCouldLeadElsewhereLeadsToTheFrontPage(String typed) {
        assertThat(Next.of(typed)).isEqualTo(Next.FRONT);
    }

    @Test
    void nothingOrTooMuchLeadsToTheFrontPage() {
        assertThat(Next.of(null)).isEqualTo(Next.FRONT);
        assertThat(Next.of("/" + "a".repeat(1000))).isEqualTo(Next.FRONT);
    }

    @Test
    void itStandsEncodedBehindAnAddress() {
        assertThat(Next.of("/search?q=a&b=c").query()).isEqualTo("?next=%2Fsearch%3Fq%3Da%26b%3Dc");
        assertThat(Next.FRONT.query()).isEmpty();
    }
}
