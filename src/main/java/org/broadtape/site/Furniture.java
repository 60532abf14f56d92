package org.broadtape.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import org.broadtape.articles.listing.Teaser;

/// What looks the same wherever it stands, set once and kept as HTML: the head and the foot of the page, and each article as listings
/// show it. Templates know it as `inject:furniture`. Kept by everything that it shows, so that nothing stale is ever found.
@ApplicationScoped
@Named("furniture")
public class Furniture {

    private static final int MOST = 5_000;

    private final Paper paper;
    private final Places places;
    private final Map<Object, RawString> kept = new ConcurrentHashMap<>();

    Furniture(Paper paper, Places places) {
        this.paper = paper;
        this.places = places;
    }

    /// Everything before the title.
    public RawString opening() {
        return set("opening", Templates::opening);
    }

    /// What every page loads.
    public RawString links() {
        return set("links", Templates::links);
    }

    /// The head of the page; `current` is the address of the section that it belongs to.
    public RawString masthead(String current, Boolean front) {
        var masthead = new Masthead(current, front, paper.today(), places.at("frame/search").getValue(), places.at("frame/company").getValue(), places.at("frame/member").getValue(),
                places.at("frame/tape").getValue());
        return set(masthead, () -> Templates.masthead(masthead));
    }

    public RawString footer() {
        return set(new Foot(paper.year()), Templates::footer);
    }

    /// An article in a listing. `size` is a word of the style sheet, `level` that of its heading; `moment` adds the time to the date.
    public RawString story(Teaser story, String size, Integer level, Boolean kicker, Boolean moment) {
        return set(new Story(story, size, level, kicker, moment), () -> Templates.story(story, size, level, kicker, moment));
    }

    private RawString set(Object what, Supplier<TemplateInstance> template) {
        var found = kept.get(what);
        if (found != null) {
            return found;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        var html = new RawString(template.get().render());
        kept.put(what, html);
        return html;
    }

    private record Foot(int year) {
    }

    private record Story(Teaser story, String size, int level, boolean kicker, boolean moment) {
    }

    @CheckedTemplate(basePath = "site/frame")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance opening();

        static native TemplateInstance links();

        static native TemplateInstance masthead(Masthead masthead);

        static native TemplateInstance footer();

        static native TemplateInstance story(Teaser story, String size, Integer level, Boolean kicker, Boolean moment);
    }
}
