package org.broadtape.members.addresses;

/// One of the two mailboxes of a change.
enum End {
    OLD("old_link_hash", "old_agreed_at"), NEW("new_link_hash", "new_agreed_at");

    /// Columns, which are given to the database as they stand.
    final String link;
    final String agreed;

    End(String link, String agreed) {
        this.link = link;
        this.agreed = agreed;
    }
}
