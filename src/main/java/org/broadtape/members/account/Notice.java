package org.broadtape.members.account;

/// A reason for which members are told something, which they can choose or refuse by channel. A bean; found by injection.
public interface Notice {

    /// The reason of its messages in the ledger.
    String reason();

    /// What a member reads beside the choice: `Replies to my comments`.
    String words();

    /// Whether it is sent for the account's own safety, so that nobody can refuse it by mail.
    default boolean always() {
        return false;
    }
}
