package org.broadtape.members.web.account;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.broadtape.doors.Form;
import org.broadtape.members.Visit;
import org.broadtape.members.account.Notifications;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/notifications`: what the member is told, by reason and channel.
@Path("/account/notifications")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class NotificationsResource {

    private final Notifications notifications;
    private final Visit visit;

    NotificationsResource(Notifications notifications, Visit visit) {
        this.notifications = notifications;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("saved") @DefaultValue("false") boolean saved) {
        return Templates.notifications(new NotificationsPage(notifications.of(visit.signedIn().member()), saved));
    }

    /// A box that is not ticked is not sent, so each choice is looked for among those that were.
    @POST
    public RestResponse<TemplateInstance> choose(MultivaluedMap<String, String> sent) {
        var others = new HashMap<>(sent);
        var byMail = Optional.ofNullable(others.remove("mail")).orElse(List.of());
        Form.of(others);
        var member = visit.signedIn().member();
        notifications.of(member).stream().filter(choice -> !choice.fixed())
                .forEach(choice -> notifications.choose(member, choice.reason(), choice.channel(), byMail.contains(choice.reason())));
        return Answers.to("/account/notifications?saved=true");
    }
}
