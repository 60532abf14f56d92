package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;

import org.broadtape.installation.database.Address;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void withoutVariablesTheSiteIsOnLocalhost() {
        var nothing = new Environment(Map.of("BROADTAPE_URL", " "));
        assertThat(nothing.url(nothing.port())).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(nothing.metricsPort(nothing.port())).isEqualTo(new Port(8081));
        assertThat(nothing.trustedProxies()).isEmpty();
        assertThat(nothing.database()).isEmpty();
    }

    @Test
    void thePublicAddressHasNoSlashAtItsEnd() {
        assertThat(new Environment(Map.of("BROADTAPE_URL", "https://news.example/")).url(new Port(8080))).isEqualTo(URI.create("https://news.example"));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        refused("BROADTAPE_URL", "news.example", "BROADTAPE_URL is 'news.example' and must look like https://www.example.com, without a path");
        refused("BROADTAPE_URL", "https://news.example/paper", "BROADTAPE_URL is 'https://news.example/paper' and must look like https://www.example.com, without a path");
        refused("BROADTAPE_PORT", "http", "BROADTAPE_PORT is 'http' and must be a number from 1 to 65534");
        refused("BROADTAPE_PORT", "70000", "BROADTAPE_PORT is '70000' and must be a number from 1 to 65534");
        refused("BROADTAPE_DATABASE_URL", "mysql://db/x", "BROADTAPE_DATABASE_URL must look like postgresql://user:password@host:5432/database");
    }

    @Test
    void theAddressOfADatabaseIsReadWithAndWithoutItsJavaPrefix() {
        var address = new Address("jdbc:postgresql://db.example:5433/news?sslmode=require", "ed", "p@ss word+");
        assertThat(Address.parse("postgresql://ed:p%40ss%20word+@db.example:5433/news?sslmode=require")).isEqualTo(address);
        assertThat(Address.parse("jdbc:postgresql://ed:p%40ss%20word+@db.example:5433/news?sslmode=require")).isEqualTo(address);
        assertThat(address).hasToString("postgresql://db.example:5433/news?sslmode=require");
    }

    @Test
    void proxiesAreSeparatedByCommas() {
        assertThat(new Environment(Map.of("BROADTAPE_TRUSTED_PROXIES", "10.0.0.0/8 , 127.0.0.1")).trustedProxies()).containsExactly("10.0.0.0/8", "127.0.0.1");
    }

    private static void refused(String variable, String value, String sentence) {
        var environment = new Environment(Map.of(variable, value));
        assertThatThrownBy(() -> {
            environment.url(environment.port());
            environment.database();
        }).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
