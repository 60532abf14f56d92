package org.broadtape.members.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/account")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance account(AccountPage page);

    static native TemplateInstance sessions(SessionsPage page);

    static native TemplateInstance notifications(NotificationsPage page);

    static native TemplateInstance sent(SentPage page);
}
