package org.broadtape.comments.following;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.account.Notice;

/// The choice that members have, on the account's page of notifications.
@ApplicationScoped
public class ReplyNotice implements Notice {

    /// The reason of these mails in the ledger.
    public static final String REASON = "comments";

    private final FollowingMessages words;

    ReplyNotice(FollowingMessages words) {
        this.words = words;
    }

    @Override
    public String reason() {
        return REASON;
    }

    @Override
    public String words() {
        return words.choice();
    }
}
