package org.broadtape.desk.leaks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.access.Channel;
import org.broadtape.delivery.mail.MailFile;
import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.feeds.partners.Partner;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.feeds.partners.Pull;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.tiers.Tiers;

/// What each partner would fetch now, and the mails that were written into files, as to whom they went. What waits to be sent has no text yet: it is
/// made when it leaves.
@ApplicationScoped
@Transactional
class Papers {

    private static final int MAILS = 200;
    private static final int NUMBERS = 100;

    private final Partners partners;
    private final Pull pull;
    private final MailFiles mails;
    private final Members members;
    private final Tiers tiers;

    Papers(Partners partners, Pull pull, MailFiles mails, Members members, Tiers tiers) {
        this.partners = partners;
        this.pull = pull;
        this.mails = mails;
        this.members = members;
        this.tiers = tiers;
    }

    List<Paper> all() {
        return Stream.concat(partners.all().stream().flatMap(this::wire), mails.list(MAILS).stream().map(this::mail)).toList();
    }

    /// The newest numbers, in each of the partner's formats.
    private Stream<Paper> wire(Partner partner) {
        var asker = new Asker("the partner " + partner.slug(), partner.viewer(), Map.of());
        return partner.formats().stream().map(format -> new Paper(asker, new Exit("/api/v1/wire/out/" + partner.slug() + "?format=" + format.word(), Channel.API),
                pull.after(partner, Math.max(0, partner.last() - NUMBERS), NUMBERS, format)));
    }

    private Paper mail(MailFile file) {
        var mail = mails.read(file.name());
        return new Paper(reader(file.to()), new Exit("mail/" + file.name(), Channel.MAIL), file.subject() + "\n" + mail.text() + "\n" + mail.html());
    }

    private Asker reader(String to) {
        return member(to).map(member -> new Asker("a mail to a member of " + member.tier(), new Viewer.Reader(member.id(), Set.copyOf(tiers.readBy(member.tier())), Optional.empty()), Map.of()))
                .orElseGet(() -> new Asker("a mail to no member", Viewer.Anyone.ANYWHERE, Map.of()));
    }

    private Optional<Member> member(String to) {
        try {
            return members.at(EmailAddress.of(to.replaceAll(".*<|>.*", "").strip()));
        } catch (Refused noAddress) {
            return Optional.empty();
        }
    }
}
