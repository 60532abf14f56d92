package org.broadtape.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    public List<Link> by(String path, String headline) {
        var address = encoded(settings.at(path));
        var words = encoded(headline);
        return List.of(
                new Link("WhatsApp", "https://wa.me/?text=" + words + "%20" + address),
                new Link("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=" + address),
                new Link("Bluesky", "https://bsky.app/intent/compose?text=" + words + "%20" + address),
                new Link("X", "https://x.com/intent/post?text=" + words + "&url=" + address));
    }

    public String mail(String path, String headline) {
        return "mailto:?subject=" + encoded(headline) + "&body=" + encoded(settings.at(path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
