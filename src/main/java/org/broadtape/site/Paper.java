package org.broadtape.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.broadtape.installation.Settings;

/// What the frame says on every page: the paper's name, its sections, its menus. Templates know it as `inject:paper`.
@ApplicationScoped
@Named("paper")
public class Paper {

    private final Settings settings;
    private final Clock clock;

    Paper(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public String name() {
        return settings.name();
    }

    public String tagline() {
        return settings.tagline();
    }

    public String description() {
        return settings.description();
    }

    public String language() {
        return settings.language().toLanguageTag();
    }

    /// The address that readers know, without a slash at its end.
    public String url() {
        return settings.url().toString();
    }

    /// Ways to the sections, in the order of the paper.
    public List<Link> sections() {
        return settings.sections().stream().map(section -> new Link(section.name(), "/" + section.slug())).toList();
    }

    /// What stands beside the sections under the name.
    public List<Link> menu() {
        return links(settings.menu());
    }

    /// Ways to the paper's own pages, at the foot.
    public List<Link> pages() {
        return links(settings.footer());
    }

    /// Feeds and channels.
    public List<Link> follow() {
        return links(settings.follow());
    }

    /// Whether it has colours of its own.
    public boolean coloured() {
        return !settings.colours().isEmpty();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(settings.timeZone()));
    }

    public int year() {
        return today().getYear();
    }

    private static List<Link> links(List<Settings.Link> links) {
        return links.stream().map(link -> new Link(link.name(), link.address())).toList();
    }
}
