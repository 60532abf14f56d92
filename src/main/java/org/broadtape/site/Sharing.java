package org.broadtape.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.broadtape.installation.Settings;

/// Where an article can be passed on to. Plain links: nothing is loaded from those who are named. Templates know it as `inject:sharing`.
@ApplicationScoped
@Named("sharing")
public class Sharing {

    private final Settings settings;

    Sharing(Settings settings) {
        this.settings = settings;
    }

    /// The ways to pass on one article.
    public record Ways(String mail, String whatsApp, String linkedIn, String bluesky, String x) {
    }

    public Ways of(String path, String headline) {
        var address = encoded(settings.at(path));
        var words = encoded(headline);
        return new Ways(
                "mailto:?subject=" + words + "&body=" + address,
                "https://wa.me/?text=" + words + "%20" + address,
                "https://www.linkedin.com/sharing/share-offsite/?url=" + address,
                "https://bsky.app/intent/compose?text=" + words + "%20" + address,
                "https://x.com/intent/post?text=" + words + "&url=" + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
