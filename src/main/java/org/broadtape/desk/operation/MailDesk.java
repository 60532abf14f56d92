package org.broadtape.desk.operation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.delivery.mail.MailFile;
import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// The mails of a site without a server that takes them. They are other people's, and some of them let one sign in: so they are for whoever
/// manages the staff and could let themselves in anyway, and each that is read is written down.
@ApplicationScoped
@Transactional
public class MailDesk {

    private static final int MOST = 200;

    private final MailFiles files;
    private final Audit audit;

    MailDesk(MailFiles files, Audit audit) {
        this.files = files;
        this.audit = audit;
    }

    /// The newest first.
    public List<MailFile> newest(Actor actor) {
        actor.demand(Right.MANAGE_STAFF);
        return files.list(MOST);
    }

    /// @throws org.broadtape.kernel.NotFound where there is none of that name
    public MailFile.Opened read(Actor actor, String name) {
        actor.demand(Right.MANAGE_STAFF);
        var mail = files.read(name);
        audit.record(actor, "mail read", "mail/" + name, "to " + mail.file().to());
        return mail;
    }
}
