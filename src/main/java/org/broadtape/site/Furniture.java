package org.broadtape.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.broadtape.articles.Teaser;

/// What looks the same wherever it stands, set once and kept as HTML: the ways to the sections, the foot of the page, and each article as
/// listings show it. Templates know it as `inject:furniture`. Kept by everything that it shows, so that nothing stale is ever found.
@ApplicationScoped
@Named("furniture")
public class Furniture {

    private static final int MOST = 5_000;

    private final Paper paper;
    private final Map<Object, String> kept = new ConcurrentHashMap<>();

    Furniture(Paper paper) {
        this.paper = paper;
    }

    /// The ways to the sections; `current` is the address of the one that the page belongs to.
    public String navigation(String current) {
        return set(new Navigation(current), () -> Templates.navigation(current));
    }

    public String footer() {
        return set(new Foot(paper.year()), Templates::footer);
    }

    /// An article in a listing. `size` is a word of the style sheet, `level` that of its heading; `moment` adds the time to the date.
    public String story(Teaser story, String size, Integer level, Boolean kicker, Boolean moment) {
        return set(new Story(story, size, level, kicker, moment), () -> Templates.story(story, size, level, kicker, moment));
    }

    private String set(Object what, Supplier<TemplateInstance> template) {
        var found = kept.get(what);
        if (found != null) {
            return found;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        var html = template.get().render();
        kept.put(what, html);
        return html;
    }

    private record Navigation(String current) {
    }

    private record Foot(int year) {
    }

    private record Story(Teaser story, String size, int level, boolean kicker, boolean moment) {
    }

    @CheckedTemplate(basePath = "site/frame")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance navigation(String current);

        static native TemplateInstance footer();

        static native TemplateInstance story(Teaser story, String size, Integer level, Boolean kicker, Boolean moment);
    }
}
