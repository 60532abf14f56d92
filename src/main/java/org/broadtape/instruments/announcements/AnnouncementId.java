package org.broadtape.instruments.announcements;

/// Identifies an announcement for as long as the database lives.
public record AnnouncementId(long value) {

    /// The name of its events' aggregate, and the tag of its page.
    public String aggregate() {
        return "announcement/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
