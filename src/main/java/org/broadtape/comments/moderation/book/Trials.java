package org.broadtape.comments.moderation.book;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.moderation.book.Trial.Changed;
import org.broadtape.comments.moderation.book.Trial.Counts;
import org.broadtape.comments.moderation.book.TrialStore.Posted;
import org.broadtape.comments.phases.Circumstances;
import org.broadtape.comments.phases.Draft;
import org.broadtape.comments.phases.Phases;
import org.broadtape.comments.phases.RuleBook;
import org.broadtape.comments.phases.Verdict;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Judges the newest comments anew, each as of the instant at which it was posted, and changes nothing. The outside judge is not asked, and counts for
/// nothing in what is compared.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Trials {

    public static final int TRIED = 1000;
    private static final int SHOWN = 100;

    private final TrialStore store;
    private final Members members;

    Trials(TrialStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    public Trial of(Actor by, RuleBook typed) {
        by.demand(Right.MODERATE);
        var book = typed.withoutJudge();
        var posted = store.newest();
        var joined = book.ageHours() == 0 ? Map.<MemberId, Instant>of()
                : members.those(posted.stream().map(Posted::member).distinct().toList()).stream().collect(Collectors.toMap(Member::id, Member::joinedAt));
        var judged = posted.stream().map(one -> new Judged(one, judge(book, one, joined))).toList();
        var changed = judged.stream().filter(one -> one.posted().then() != one.now().opinion()).toList();
        return new Trial(posted.size(), Counts.of(posted.stream().map(Posted::then).toList()), Counts.of(judged.stream().map(one -> one.now().opinion()).toList()),
                shown(changed), Math.max(0, changed.size() - SHOWN));
    }

    private record Judged(Posted posted, Verdict now) {
    }

    private static Verdict judge(RuleBook book, Posted posted, Map<MemberId, Instant> joined) {
        var age = Duration.between(joined.getOrDefault(posted.member(), posted.at()), posted.at());
        return Phases.judge(book, new Draft(posted.text()), aged(posted.known(), age));
    }

    private static Circumstances aged(Circumstances known, Duration age) {
        return new Circumstances(known.staff(), known.banned(), known.lately(), known.repeated(), known.said(), known.approved(), known.rejected(), age);
    }

    private static List<Changed> shown(List<Judged> changed) {
        return changed.stream().limit(SHOWN).map(one -> new Changed(one.posted().comment(), one.posted().at(), one.posted().text(), one.posted().state(), one.posted().then(), one.now())).toList();
    }
}
