package org.broadtape.articles.setting;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.rendering.PageHtml;
import org.broadtape.articles.body.rendering.Wording;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.LeadImage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sets copy for the page, once, when it is saved.
@ApplicationScoped
public class Typesetter {

    private final PictureUses uses;
    private final String host;

    Typesetter(PictureUses uses, @ConfigProperty(name = "broadtape.url", defaultValue = "http://localhost:8080") URI site) {
        this.uses = uses;
        this.host = site.getHost();
    }

    /// The text as HTML, and the lead image as pages use it; a picture that is not stored is left out.
    public Setting set(ArticleId id, Copy copy) {
        var pictures = uses.in(id, refs(copy));
        var galley = new Galley(
                html(copy.body().withoutPreviewMark(), pictures),
                html(copy.body().preview(), pictures),
                copy.body().words(),
                wants(copy));
        return new Setting(galley, copy.image().flatMap(image -> lead(image, pictures)));
    }

    private static Optional<Picture> lead(LeadImage image, Pictures pictures) {
        return pictures.of(image.ref())
                .map(stored -> new Picture(stored.use(), stored.width(), stored.height(), image.alt(), image.caption(), image.credit()));
    }

    private String html(Body body, Pictures pictures) {
        return new PageHtml(pictures, Wording.ENGLISH, host).render(body);
    }

    private static Set<String> refs(Copy copy) {
        var refs = new LinkedHashSet<String>();
        copy.image().map(LeadImage::ref).ifPresent(refs::add);
        refs.addAll(copy.body().refs());
        return refs;
    }

    private static List<String> wants(Copy copy) {
        var wants = new ArrayList<String>();
        if (copy.image().filter(image -> image.alt().isBlank()).isPresent()
                || copy.body().images().stream().anyMatch(image -> image.alt().isBlank())) {
            wants.add("alt");
        }
        return wants;
    }

    public record Setting(Galley galley, Optional<Picture> image) {
    }
}
