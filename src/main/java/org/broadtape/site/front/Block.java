package org.broadtape.site.front;

import java.util.List;
import java.util.Locale;

import org.broadtape.articles.filing.Section;
import org.broadtape.articles.listing.Teaser;

/// A section on the front page.
public record Block(Section section, Rhythm rhythm, List<Teaser> stories) {

    /// How a section is set; neighbours differ, so that the page is not a wall of equal cards.
    public enum Rhythm {
        BROAD, COLUMNS, LIST, VIEWS;

        /// For a block of so many articles beneath one of another rhythm.
        static Rhythm fitting(int stories, Rhythm above) {
            return switch (above) {
                case LIST, VIEWS -> stories > 1 ? BROAD : LIST;
                case BROAD -> stories > 2 ? COLUMNS : LIST;
                case COLUMNS -> LIST;
            };
        }

        /// As the style sheet calls it.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Block {
        stories = List.copyOf(stories);
    }

    public String id() {
        return "section-" + section.slug();
    }

    public boolean views() {
        return rhythm == Rhythm.VIEWS;
    }

    /// The first article stands large, save where all columns are equal.
    public String sizeOf(Teaser story) {
        return rhythm != Rhythm.COLUMNS && story.equals(stories.getFirst()) ? "opener" : "";
    }
}
