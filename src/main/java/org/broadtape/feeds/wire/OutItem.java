package org.broadtape.feeds.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.copy.Mention;

/// What goes out of one article in one version, whatever the format. What was taken back has no words.
///
/// @param guid the article's name, the same in every version
/// @param version begins at 1; the higher is the newer
public record OutItem(String guid, long version, Standing standing, Text text, Filing filing, List<Mention> mentions, Owner owner, Optional<LeadImage> lead, Pictures pictures) {

    /// Whether it may be published; the words are those of the IPTC.
    public enum Status {
        USABLE, WITHHELD, CANCELED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param first when it was first public
    /// @param made when this version was made: later than any version before
    /// @param expires when it must be gone
    /// @param correction the sentence that says what was wrong, where this version corrects; else empty
    public record Standing(Status status, Instant first, Instant made, Optional<Instant> expires, String correction) {
    }

    /// @param address of its page
    public record Text(String headline, String standfirst, Byline byline, Body body, String language, String address) {
    }

    /// @param site the paper's name
    /// @param address of the paper, from which addresses in the text are made absolute
    /// @param line the rights line, or empty for the paper's own
    /// @param source the agency that it came from, or empty
    public record Owner(String site, String address, String line, String source) {

        /// Whose it is, as far as the line names somebody.
        String holder() {
            return line.isEmpty() ? site : line.replaceFirst("^(?:©|\\(c\\)|Copyright)\\s*", "").replaceFirst("^\\d{4}\\s+", "").replaceFirst("^$", site);
        }

        String sourceOrSite() {
            return source.isEmpty() ? site : source;
        }
    }

    public boolean usable() {
        return standing.status() == Status.USABLE;
    }

    /// A headline that says nothing of what was taken back.
    String title() {
        return switch (standing.status()) {
            case USABLE -> text.headline();
            case WITHHELD -> "Withheld";
            case CANCELED -> "Killed";
        };
    }

    /// What an editor at the other end must do, where there is something.
    String note() {
        return switch (standing.status()) {
            case USABLE -> "";
            case WITHHELD -> "Take this item down; it may come back.";
            case CANCELED -> "KILL. Delete every version of this item.";
        };
    }
}
