package org.broadtape.instruments.directory.web;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;

/// Names of countries in the paper's language.
@ApplicationScoped
class Countries {

    private final Settings settings;

    Countries(Settings settings) {
        this.settings = settings;
    }

    /// @param code two letters of ISO 3166, or empty
    String name(String code) {
        return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(settings.language());
    }
}
