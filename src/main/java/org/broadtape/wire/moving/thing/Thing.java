package org.broadtape.wire.moving.thing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;

/// One thing of a site that moves in. `key` is what the source calls it by, and the same in every export of the site: by it a second run
/// knows what the first one brought. Texts that are not there are empty. Paths begin with `/`, without a slash at their end; they may have
/// a query (`/?p=12`).
public sealed interface Thing {

    String key();

    /// An article with everything that the source says of it.
    ///
    /// @param fingerprint SHA-256 of the thing as exported, to see whether it has changed
    /// @param authors     names, the first one leading
    /// @param labels      the categories first, the one that counts most leading; then tags
    /// @param image       its `ref` is the address at the source
    /// @param formerPaths where it stood, in every form in which the source answered
    record Article(String key, String fingerprint, Words words, List<String> authors, List<Label> labels, Body body, Optional<LeadImage> image, Fate fate,
            AccessLevel access, List<String> formerPaths, List<Finding> findings) implements Thing {

        public Article {
            authors = List.copyOf(authors);
            labels = List.copyOf(labels);
            formerPaths = List.copyOf(formerPaths);
            findings = List.copyOf(findings);
        }
    }

    /// A page that is no news and is public at its source. One that is not comes as an article that is a draft.
    record Page(String key, String fingerprint, Words words, Body body, List<String> formerPaths, List<Finding> findings) implements Thing {

        public Page {
            formerPaths = List.copyOf(formerPaths);
            findings = List.copyOf(findings);
        }
    }

    /// Somebody who writes. Articles name them by their name; this says who they are, and where their page stood.
    record Person(String key, String name, String bio, List<String> formerPaths) implements Thing {

        public Person {
            formerPaths = List.copyOf(formerPaths);
        }

        public Person(String key, String name, List<String> formerPaths) {
            this(key, name, "", formerPaths);
        }
    }

    /// A category or tag, with its description and where its page stood.
    record Topic(String key, Label label, String description, List<String> formerPaths) implements Thing {

        public Topic {
            formerPaths = List.copyOf(formerPaths);
        }
    }

    /// A reader's comment; kept until comments are shown here.
    ///
    /// @param article key of the article
    /// @param parent  key of the comment that it answers; empty for none
    /// @param address the commenter's site
    record Comment(String key, String article, String parent, String name, String email, String address, String text, Shown shown, Optional<Instant> at) implements Thing {

        /// How it stood at its source.
        public enum Shown {
            APPROVED, HELD, SPAM
        }
    }

    /// A member or subscriber; kept until members have accounts here.
    ///
    /// @param facts what the export says of them, by its own names
    record Member(String key, String email, String name, Map<String, String> facts) implements Thing {

        public Member {
            facts = Map.copyOf(facts);
        }
    }

    /// A redirect that the source itself had.
    record Redirect(String from, String to) implements Thing {

        @Override
        public String key() {
            return from;
        }
    }

    /// A setting of the site that the publisher may want here: its name, its time zone. It is told, not written.
    record Setting(String name, String value) implements Thing {

        @Override
        public String key() {
            return name;
        }
    }

    /// Something that could not come along.
    record LeftOut(Finding finding) implements Thing {

        @Override
        public String key() {
            return finding.place();
        }
    }

    /// Something that should have been a thing and cannot be read.
    ///
    /// @param what  as the report names it
    /// @param place where in the export
    /// @param why   in a sentence that says what to do
    record Broken(String what, String place, String why) implements Thing {

        @Override
        public String key() {
            return place;
        }
    }
}
