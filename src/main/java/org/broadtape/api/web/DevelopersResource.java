package org.broadtape.api.web;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.OpenApi;
import org.broadtape.api.OpenApi.Operation;
import org.broadtape.api.Problem.Kind;
import org.broadtape.api.keys.Scope;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.PageTags;

/// `/developers`: the API for those who write programs, made of its description. What a problem's `type` names stands there too.
@Path("/developers")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DevelopersResource {

    private final Settings settings;
    private final PageTags tags;

    DevelopersResource(Settings settings, PageTags tags) {
        this.settings = settings;
        this.tags = tags;
    }

    @GET
    public TemplateInstance page() {
        tags.show("frame");
        return Templates.developers(new DevelopersPage(settings.at(""), OpenApi.at(settings.at("")).operations(), List.of(Scope.values()),
                Arrays.stream(Kind.values()).filter(kind -> kind != Kind.OTHER).map(ProblemLine::of).toList()));
    }

    /// @param site the public address, without a slash at its end
    record DevelopersPage(String site, List<Operation> operations, List<Scope> scopes, List<ProblemLine> problems) {
    }

    /// A kind of problem with what to do about it.
    record ProblemLine(String word, int status, String title, String help) {

        static ProblemLine of(Kind kind) {
            return new ProblemLine(kind.word(), kind.status(), kind.title(), switch (kind) {
                case PARAMETER -> "The detail says which and what it should be. One that an address does not know is refused too, so that no filter is passed over in silence.";
                case KEY -> "Send the key in the header Authorization, after the word Bearer. One that has been revoked opens nothing any more.";
                case SCOPE -> "The detail names the scope that is missing. The publisher gives out keys with it.";
                case NOT_FOUND -> "The address is wrong, or what stood there is not for this key: both look alike.";
                case METHOD -> "Everything here is read with GET.";
                case NOT_ACCEPTABLE -> "Accept application/json, or say nothing.";
                case GONE -> "An article was taken back for good. Delete your copy of it.";
                case CONTENT -> "What was sent is not of its shape; the detail says where.";
                case BUDGET -> "Wait for the seconds of Retry-After, and ask less often.";
                case BROKEN -> "Ask again in a minute. If it stays so, tell the publisher.";
                case OTHER -> "";
            });
        }
    }

    @CheckedTemplate(basePath = "api")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance developers(DevelopersPage page);
    }
}
