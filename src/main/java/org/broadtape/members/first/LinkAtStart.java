package org.broadtape.members.first;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.broadtape.installation.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Prints the link that makes the first publisher, at each start until there is one.
@ApplicationScoped
class LinkAtStart {

    private static final Logger LOG = Logger.getLogger(LinkAtStart.class);
    /// After the example newsroom has come in, which may bring a publisher.
    private static final int LATE = 11_000;

    private final FirstPublisher first;
    private final Settings settings;
    private final boolean serving;

    LinkAtStart(FirstPublisher first, Settings settings, @ConfigProperty(name = "broadtape.serving") boolean serving) {
        this.first = first;
        this.settings = settings;
        this.serving = serving;
    }

    void print(@Observes @Priority(LATE) StartupEvent started) {
        if (serving) {
            first.link().ifPresent(token -> LOG.infof("Nobody runs this site yet. Become its publisher within a day, at %s", settings.at("/sign-in/first/" + token.text())));
        }
    }
}
