package org.broadtape.members.signin.web;

import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.installation.Settings;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Visit;
import org.broadtape.members.signin.DisposableAddresses;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.SignInMessages;
import org.broadtape.members.signin.WayIn;
import org.broadtape.members.signin.mailed.SignInRequests;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// `/sign-in`: asks for an address and answers the same for every one of them, in the same time.
@Path("/sign-in")
@RunOnVirtualThread
class SignInResource {

    /// Mails with a link, to an address and asked for from a network (ASVS 2.4.1; Discourse CVE-2022-31184).
    private static final Purpose MAILS = new Purpose("sign-in-mail", 6, 60, Duration.ofHours(1));

    private final WayIn wayIn;
    private final SignInRequests requests;
    private final DisposableAddresses disposable;
    private final Budget budget;
    private final AskedCookie cookie;
    private final Visit visit;
    private final Settings settings;
    private final SignInMessages words;

    SignInResource(WayIn wayIn, SignInRequests requests, DisposableAddresses disposable, Budget budget, AskedCookie cookie, Visit visit, Settings settings,
            SignInMessages words) {
        this.wayIn = wayIn;
        this.requests = requests;
        this.disposable = disposable;
        this.budget = budget;
        this.cookie = cookie;
        this.visit = visit;
        this.settings = settings;
        this.words = words;
    }

    @GET
    public RestResponse<TemplateInstance> page(@QueryParam("next") @Nullable String next, @HeaderParam("Referer") @Nullable String referer) {
        wayIn.demandSafe();
        return Answers.page(Templates.signIn(new SignInPage(false, Back.to(next, referer, settings), visit.session().isPresent())));
    }

    /// The field `website` is one that nobody sees: whoever fills it in is no person, gets the usual answer and no mail.
    @POST
    public RestResponse<TemplateInstance> ask(MultivaluedMap<String, String> sent) {
        wayIn.demandSafe();
        var form = Form.of(sent, "address", "next", "website", "joining");
        var page = new SignInPage(form.ticked("joining"), Next.of(form.typed("next")), visit.session().isPresent());
        try {
            var address = EmailAddress.of(form.line("address"));
            if (disposable.refuses(address)) {
                return Answers.again(Templates.signIn(page.withProblem(address.value(), words.disposable())));
            }
            var mails = budget.take(MAILS, address.value(), visit.network()).allowed();
            var browser = requests.ask(address, page.next(), !mails || form.ticked("website"));
            return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER).header("Location", "/sign-in/code").header("Cache-Control", "no-store")
                    .cookie(cookie.asked(browser)).build();
        } catch (Refused refused) {
            return Answers.again(Templates.signIn(page.withProblem(form.typed("address"), String.valueOf(refused.getMessage()))));
        }
    }
}
