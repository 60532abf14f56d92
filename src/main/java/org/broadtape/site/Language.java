package org.broadtape.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.MessageBundles;

import org.broadtape.installation.Settings;

/// Every template speaks the paper's language.
@ApplicationScoped
class Language {

    void speak(@Observes EngineBuilder engine, Settings settings) {
        engine.addTemplateInstanceInitializer(template -> template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, settings.language()));
    }
}
