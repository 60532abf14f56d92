package org.broadtape.delivery;

/// A way to recipients: partner push, folder, mail, web push, in-app, webhook. A bean; found by injection. What it throws counts as
/// [Outcome.Doubtful], so it says [Outcome.Deferred] or [Outcome.Postponed] of what has not left.
public interface Channel {

    /// The name under which its deliveries are kept; never changed once released.
    String name();

    /// Whose queue an address stands in: a host, a mail domain. What fails there holds up nothing else.
    String destination(String address);

    /// How many connections it may have to one destination at most. It begins with five and earns the others.
    default int concurrency() {
        return 20;
    }

    /// Whether getting it twice does no harm, so that what is in doubt is simply sent again.
    default boolean repeatable() {
        return false;
    }

    /// Sends one, on a thread of its own, in no transaction.
    Outcome send(Parcel parcel) throws Exception;
}
