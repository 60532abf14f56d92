package org.broadtape.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadtape.installation.mail.MailSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The installation's own things, for whoever injects them: its folder, its settings, its secrets.
@Singleton
class Installation {

    @Produces
    @Singleton
    DataFolder folder(@ConfigProperty(name = "broadtape.home") Path home) {
        return DataFolder.at(home);
    }

    @Produces
    @Singleton
    Settings settings(DataFolder folder, @ConfigProperty(name = "broadtape.url") String url) {
        return SettingsFile.read(folder.settings(), PublicAddress.parse(url));
    }

    @Produces
    @Singleton
    MailSettings mail(Settings settings, @ConfigProperty(name = "broadtape.smtp-url") Optional<String> smtp, @ConfigProperty(name = "broadtape.mail-from") Optional<String> from) {
        return MailSettings.of(smtp, from, settings.url());
    }

    @Produces
    @Singleton
    Secrets secrets(DataFolder folder) {
        return new Secrets(folder);
    }

    @Produces
    @Singleton
    Safe safe(Secrets secrets) {
        return new Safe(secrets);
    }
}
