package org.broadtape.installation.cli;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The site while it is served: the framework serves it by itself; this waits for the end.
@ApplicationScoped
public class Served {

    private static final Logger LOG = Logger.getLogger(Served.class);

    private final Settings settings;
    private final DataFolder folder;
    private final int metricsPort;

    @Inject
    Served(Settings settings, DataFolder folder, @ConfigProperty(name = "quarkus.management.port") int metricsPort) {
        this.settings = settings;
        this.folder = folder;
        this.metricsPort = metricsPort;
    }

    void untilStopped() {
        LOG.infof("%s is served at %s (data in %s, metrics at http://127.0.0.1:%d/metrics). Ctrl-C stops it.", settings.name(), settings.url(), folder.home(), metricsPort);
        Quarkus.waitForExit();
    }
}
