package org.broadtape.comments.moderation.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.UponDecision;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.mail.MailChannel;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.account.Notice;

/// Promises these mails, in the transaction of what they tell of.
@ApplicationScoped
public class ModerationNotice implements Notice, UponDecision {

    static final String REASON = "comment decision";

    private final LetterStore store;
    private final Members members;
    private final Deliveries deliveries;

    ModerationNotice(LetterStore store, Members members, Deliveries deliveries) {
        this.store = store;
        this.members = members;
        this.deliveries = deliveries;
    }

    /// Which of them.
    enum Letter {
        RECEIPT, OUTCOME, REASONS, APPEAL
    }

    /// To who gave notice of illegal content: that it has come.
    @Transactional(TxType.MANDATORY)
    public void receipt(long report, Optional<MemberId> member, String address) {
        promise(Letter.RECEIPT, report, member.map(MemberId::toString).orElse(address), address);
    }

    /// To the same: what was decided, and why.
    @Transactional(TxType.MANDATORY)
    public void outcome(long report, Optional<MemberId> member, String address) {
        promise(Letter.OUTCOME, report, member.map(MemberId::toString).orElse(address), address);
    }

    /// To the author: what came of the appeal.
    @Transactional(TxType.MANDATORY)
    public void appeal(CommentId comment) {
        store.author(comment).ifPresent(author -> toMember(Letter.APPEAL, comment.value(), author));
    }

    /// A statement of reasons to the author.
    @Override
    @Transactional(TxType.MANDATORY)
    public void decided(Decision decision) {
        if (decision.what() == What.REJECTED) {
            store.author(decision.comment()).ifPresent(author -> toMember(Letter.REASONS, decision.id(), author));
        }
    }

    @Override
    public String reason() {
        return REASON;
    }

    @Override
    public String words() {
        return "Decisions about my comments and reports";
    }

    @Override
    public boolean always() {
        return true;
    }

    private void toMember(Letter letter, long number, MemberId member) {
        members.called(member).address().ifPresent(address -> promise(letter, number, member.toString(), address.value()));
    }

    private void promise(Letter letter, long number, String name, String address) {
        deliveries.promise(new Message(REASON, letter.name().toLowerCase(Locale.ROOT) + "/" + number, 1, letter + " " + number, Urgency.ORDINARY),
                List.of(new Recipient(name, MailChannel.NAME, address)));
    }
}
