package org.broadtape.members.roster;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Words that the desk hangs on members, for itself to find them by.
@ApplicationScoped
@Transactional
public class Labels {

    private static final int MOST = 30;
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile(",");

    private final AccountStore store;
    private final Audit audit;

    Labels(AccountStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// In place of those that the member had.
    public void set(Actor by, MemberId member, List<String> labels) {
        by.demand(Right.CHANGE_MEMBERS);
        store.lock(member);
        store.label(member, labels);
        audit.record(by, "member labelled", member.toString(), String.join(", ", labels));
    }

    /// Labels between commas, each once, in alphabetical order.
    public static List<String> parse(String typed) {
        var labels = Arrays.stream(BETWEEN.split(typed)).map(String::strip).filter(label -> !label.isEmpty()).distinct().sorted().toList();
        if (labels.size() > MOST || labels.stream().anyMatch(label -> label.length() > LONGEST || label.chars().anyMatch(Character::isISOControl))) {
            throw new Refused("A member has " + MOST + " labels at most, each of " + LONGEST + " characters at most, with commas between them");
        }
        return labels;
    }
}
