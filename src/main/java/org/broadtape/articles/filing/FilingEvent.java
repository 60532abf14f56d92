package org.broadtape.articles.filing;

import org.broadtape.jobs.Event;

/// Something that pages say of an author or a topic is other than before, though no article has changed.
public sealed interface FilingEvent extends Event {

    /// An author has another name, role, biography or portrait.
    record AuthorChanged(long author, String slug) implements FilingEvent {

        @Override
        public String aggregate() {
            return "author/" + author;
        }
    }

    /// A topic has another description.
    record TopicDescribed(long topic) implements FilingEvent {

        @Override
        public String aggregate() {
            return "topic/" + topic;
        }
    }
}
