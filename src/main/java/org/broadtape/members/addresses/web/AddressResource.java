package org.broadtape.members.addresses.web;

import java.time.Clock;
import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.Visit;
import org.broadtape.members.addresses.AddressChanges;
import org.broadtape.members.sessions.Fresh;
import org.broadtape.members.sessions.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/account/address`: asks for another address.
@Path("/account/address")
@RunOnVirtualThread
class AddressResource {

    private static final Purpose MAILS = new Purpose("address-change-mail", 3, 10, Duration.ofHours(1));
    private static final int UNPROCESSABLE = 422;

    private final AddressChanges changes;
    private final Members members;
    private final Budget budget;
    private final Visit visit;
    private final Clock clock;

    AddressResource(AddressChanges changes, Members members, Budget budget, Visit visit, Clock clock) {
        this.changes = changes;
        this.members = members;
        this.budget = budget;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> page() {
        return answer(Status.OK.getStatusCode(), visit.signedIn(), "", "");
    }

    @POST
    public RestResponse<TemplateInstance> ask(MultivaluedMap<String, String> sent) {
        var session = visit.signedIn();
        var form = Form.of(sent, "address");
        try {
            var address = EmailAddress.of(form.line("address"));
            if (!budget.take(MAILS, address.value(), visit.network()).allowed()) {
                throw new Refused("Too many mails were asked for. Try again in an hour", "address");
            }
            changes.ask(session, address, visit.network());
            return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER).header("Location", "/account/address").header("Cache-Control", "no-store").build();
        } catch (Refused refused) {
            return answer(UNPROCESSABLE, session, form.typed("address"), String.valueOf(refused.getMessage()));
        }
    }

    private RestResponse<TemplateInstance> answer(int status, Session session, String typed, String problem) {
        var present = members.called(session.member()).address().map(EmailAddress::value).orElse("");
        var page = new AddressPage(present, typed, problem, Fresh.is(session, clock.instant()), changes.of(session));
        return ResponseBuilder.<TemplateInstance>create(status).entity(Templates.address(page)).header("Content-Type", "text/html;charset=UTF-8").header("Cache-Control", "no-store")
                .build();
    }
}
