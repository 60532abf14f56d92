package org.broadtape.members;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// From which country somebody asks, as the publisher's proxy says it in a header.
@ApplicationScoped
class Countries {

    /// Set by the framework: whether the request came through a proxy that the publisher trusts.
    private static final String THROUGH_TRUSTED_PROXY = "X-Forwarded-Trusted-Proxy";
    private static final Predicate<String> CODE = Pattern.compile("[A-Z]{2}").asMatchPredicate();

    private final Optional<String> header;

    Countries(@ConfigProperty(name = "broadtape.country-header") Optional<String> header) {
        this.header = header;
    }

    /// Two letters of ISO 3166. Believed only from a trusted proxy: anyone else could write what they like.
    Optional<String> of(HttpServerRequest request) {
        return header.filter(_ -> "true".equals(request.getHeader(THROUGH_TRUSTED_PROXY))).map(request::getHeader).map(country -> country.toUpperCase(Locale.ROOT)).filter(CODE);
    }
}
