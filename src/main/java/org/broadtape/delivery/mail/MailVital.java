package org.broadtape.delivery.mail;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.Checkup;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.PublicAddress;
import org.broadtape.installation.Settings;
import org.broadtape.installation.Vital;
import org.broadtape.installation.mail.MailSettings;

/// How mail goes, what keeps it from going, and what DNS must say of it.
@ApplicationScoped
class MailVital implements Vital, Checkup {

    private final MailSettings mail;
    private final Settings site;
    private final DataFolder folder;
    private final MailFiles files;
    private final Suppressions suppressions;

    @Inject
    MailVital(MailSettings mail, Settings site, DataFolder folder, MailFiles files, Suppressions suppressions) {
        this.mail = mail;
        this.site = site;
        this.folder = folder;
        this.files = files;
        this.suppressions = suppressions;
    }

    @Override
    public String name() {
        return "Mail";
    }

    @Override
    public List<String> lines() {
        var way = mail.server().map(server -> "over " + server).orElseGet(() -> "into files in " + folder.mail() + ", since no server is set (BROADTAPE_SMTP_URL); " + files.count() + " there");
        return List.of(way + "; from " + mail.from(), suppressions.count() + " addresses to which none goes");
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (mail.server().isEmpty() && !PublicAddress.isLocal(site.url())) {
            problems.add("Mail goes to nobody: it is written into " + folder.mail() + ". Set BROADTAPE_SMTP_URL, such as smtp://user:password@mail.example.com:587.");
        }
        if (mail.server().isPresent() && !mail.domain().contains(".")) {
            problems.add("Mail is from " + mail.from() + ", which no server elsewhere will take. Set BROADTAPE_URL to the public address, or BROADTAPE_MAIL_FROM to an address of your domain.");
        }
        return problems;
    }

    @Override
    public List<String> elsewhere() {
        return mail.server().isEmpty() ? List.of() : List.of("So that others can check who sends your mail, the DNS of " + mail.domain() + " must have this line:",
                DkimKey.at(folder.dkimKey()).dnsRecord(mail.domain()));
    }
}
