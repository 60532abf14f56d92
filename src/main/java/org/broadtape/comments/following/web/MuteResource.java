package org.broadtape.comments.following.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.following.Following;
import org.broadtape.comments.following.MuteLinks;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/following/{token}`: the link of a mail. Looking at it changes nothing; its button mutes the thread, and so does a mail program's own (RFC 8058), which
/// brings no cookie and follows no redirect. It says nothing of the thread: the link may have come to somebody else.
@Path("/following/{token: [A-Za-z0-9_-]{1,200}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MuteResource {

    private final MuteLinks links;
    private final Following following;

    MuteResource(MuteLinks links, Following following) {
        this.links = links;
        this.following = following;
    }

    /// @param done whether it is muted now
    record MutePage(String token, boolean done) {
    }

    @GET
    public RestResponse<TemplateInstance> look(@PathParam("token") String token) {
        links.read(token);
        return answer(new MutePage(token, false));
    }

    @POST
    public RestResponse<TemplateInstance> mute(@PathParam("token") String token) {
        var muted = links.read(token);
        following.mute(muted.member(), muted.what());
        return answer(new MutePage(token, true));
    }

    private static RestResponse<TemplateInstance> answer(MutePage page) {
        return ResponseBuilder.ok(Templates.mute(page)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @CheckedTemplate(basePath = "comments/following", requireTypeSafeExpressions = true)
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance mute(MutePage page);
    }
}
