package org.broadtape.members.signin.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.passwords.Passwords;
import org.broadtape.members.passwords.Trial;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.SignInMessages;
import org.broadtape.members.signin.WayIn;
import org.jboss.resteasy.reactive.RestResponse;

/// `/sign-in/password`: an address and a password.
@Path("/sign-in/password")
@RunOnVirtualThread
class PasswordSignInResource {

    private final WayIn wayIn;
    private final Passwords passwords;
    private final SignedIn signedIn;
    private final Visit visit;
    private final Settings settings;
    private final SignInMessages words;

    PasswordSignInResource(WayIn wayIn, Passwords passwords, SignedIn signedIn, Visit visit, Settings settings, SignInMessages words) {
        this.wayIn = wayIn;
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.visit = visit;
        this.settings = settings;
        this.words = words;
    }

    @POST
    public RestResponse<TemplateInstance> signIn(MultivaluedMap<String, String> sent) {
        wayIn.demandSafe();
        var form = Form.of(sent, "address", "password", "next");
        var page = new SignInPage(false, Next.of(form.typed("next")), visit.session().isPresent());
        try {
            return switch (passwords.tried(EmailAddress.of(form.line("address")), form.typed("password"), visit.network())) {
                case Trial.Right(var member) -> in(member, page, form.typed("address"));
                case Trial.Wrong _ -> again(page, form.typed("address"), words.wrongPassword());
                case Trial.TooMany(var at) -> again(page, form.typed("address"), words.tooMany(time(at)));
            };
        } catch (Refused refused) {
            return again(page, form.typed("address"), String.valueOf(refused.getMessage()));
        }
    }

    private RestResponse<TemplateInstance> in(MemberId member, SignInPage page, String typed) {
        return signedIn.<TemplateInstance>as(member, "password", false, page.next()).orElseGet(() -> again(page, typed, words.wrongPassword()));
    }

    private static RestResponse<TemplateInstance> again(SignInPage page, String typed, String problem) {
        return Answers.again(Templates.signIn(page.withWrong(typed, problem)));
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(settings.language()).format(ZonedDateTime.ofInstant(at, settings.timeZone()).plusMinutes(1));
    }
}
