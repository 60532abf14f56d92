package org.broadtape.members;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpServerRequest;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Who asks, in the request that is being answered.
@RequestScoped
public class Visit {

    /// Set by the framework: whether the request came through a proxy that the publisher trusts.
    private static final String THROUGH_TRUSTED_PROXY = "X-Forwarded-Trusted-Proxy";
    private static final Predicate<String> COUNTRY = Pattern.compile("[A-Z]{2}").asMatchPredicate();

    private final HttpServerRequest request;
    private final Optional<String> countryHeader;

    Visit(HttpServerRequest request, @ConfigProperty(name = "broadtape.country-header") Optional<String> countryHeader) {
        this.request = request;
        this.countryHeader = countryHeader;
    }

    public Viewer viewer() {
        return new Viewer.Anyone(country());
    }

    /// Believed only from a trusted proxy: anyone else could write what they like.
    private Optional<String> country() {
        return countryHeader.filter(_ -> "true".equals(request.getHeader(THROUGH_TRUSTED_PROXY))).map(request::getHeader)
                .map(country -> country.toUpperCase(Locale.ROOT)).filter(COUNTRY);
    }
}
