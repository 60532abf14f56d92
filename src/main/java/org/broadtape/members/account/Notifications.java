package org.broadtape.members.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;

/// What a member is told, by reason and channel. Whoever promises a message asks [#wanted] first.
@ApplicationScoped
@Transactional
public class Notifications {

    /// The channel that exists today; others follow with their modules.
    public static final String MAIL = "mail";

    private final NotificationStore store;
    private final List<Notice> notices;

    Notifications(NotificationStore store, @Any Instance<Notice> notices) {
        this.store = store;
        this.notices = notices.stream().sorted(Comparator.comparing(Notice::words)).toList();
    }

    public boolean wanted(MemberId member, String reason, String channel) {
        return known(reason).always() || store.of(member).getOrDefault(new Key(reason, channel), true);
    }

    /// Those of the members who want it.
    public Set<MemberId> wanting(Collection<MemberId> members, String reason, String channel) {
        var all = new HashSet<>(members);
        if (!known(reason).always()) {
            all.removeAll(store.refusing(members, new Key(reason, channel)));
        }
        return all;
    }

    /// Every choice that there is, with what this member chose.
    public List<Choice> of(MemberId member) {
        Map<Key, Boolean> chosen = store.of(member);
        return notices.stream().map(notice -> new Choice(notice.reason(), notice.words(), MAIL, notice.always() || chosen.getOrDefault(new Key(notice.reason(), MAIL), true),
                notice.always())).toList();
    }

    /// @throws Refused for what the account's safety needs
    public void choose(MemberId member, String reason, String channel, boolean wanted) {
        if (!channel.equals(MAIL)) {
            throw new NotFound("channel " + channel);
        }
        if (known(reason).always() && !wanted) {
            throw new Refused("This is sent for the safety of your account, and cannot be switched off");
        }
        store.put(member, new Key(reason, channel), wanted);
    }

    /// What a reason is called on pages; the reason itself where its module says nothing of it.
    public String inWords(String reason) {
        return notices.stream().filter(notice -> notice.reason().equals(reason)).map(Notice::words).findFirst().orElse(reason);
    }

    private Notice known(String reason) {
        return notices.stream().filter(notice -> notice.reason().equals(reason)).findFirst().orElseThrow(() -> new NotFound("reason " + reason));
    }

    /// A line of the page.
    ///
    /// @param fixed whether there is no choice
    public record Choice(String reason, String words, String channel, boolean wanted, boolean fixed) {
    }

    record Key(String reason, String channel) {
    }
}
