package org.broadtape.site.cache;

import io.quarkus.qute.Qute;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadtape.kernel.PageTags;
import org.jboss.resteasy.reactive.RestResponse;

/// Pages that count how often they are made.
@Path("/test-pages")
public class TestPages {

    static final AtomicInteger MADE = new AtomicInteger();
    static volatile Runnable whileMaking = () -> {
    };

    @Inject
    PageTags tags;

    @GET
    @Path("kept/{name}")
    public Response kept(@PathParam("name") String name) {
        tags.show("article/1").show("test-page/" + name);
        whileMaking.run();
        return Response.ok("<p>" + name + " made " + MADE.incrementAndGet() + "</p>" + "filler ".repeat(1000)).type("text/html").header("Link", "</feed.xml>; rel=alternate").build();
    }

    /// A template inside an answer, as pages that know more than one status return it.
    @GET
    @Path("wrapped")
    @Produces("text/html")
    public RestResponse<TemplateInstance> wrapped() {
        tags.show("article/1");
        return RestResponse.ok(Qute.fmt("<p>wrapped {made}</p>").data("made", MADE.incrementAndGet()).instance());
    }

    @GET
    @Path("dated")
    public Response dated() {
        tags.show("article/1");
        MADE.incrementAndGet();
        return Response.ok("<p>dated</p>").type("text/html").header("Last-Modified", "Sat, 07 Mar 2026 10:00:00 GMT").build();
    }

    @GET
    @Path("closing")
    public String closing() {
        tags.show("article/1").until(Instant.now().minusMillis(1));
        return "made " + MADE.incrementAndGet();
    }

    @GET
    @Path("personal")
    public String personal() {
        tags.show("article/1").never();
        return "made " + MADE.incrementAndGet();
    }

    @GET
    @Path("untagged")
    public String untagged() throws InterruptedException {
        Thread.sleep(150);
        return "made " + MADE.incrementAndGet();
    }

    @GET
    @Path("gone")
    public Response gone() {
        tags.show("article/1");
        MADE.incrementAndGet();
        return Response.status(410).entity("gone").type("text/html").build();
    }
}
