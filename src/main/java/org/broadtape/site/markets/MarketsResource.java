package org.broadtape.site.markets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.kernel.PageTags;

/// `/quotes`: the prices on a page of their own, for a paper that has no section `markets`. One that has is told to be the better address.
@Path(MarketsDesk.PATH)
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MarketsResource {

    private final MarketsDesk desk;
    private final PageTags tags;

    MarketsResource(MarketsDesk desk, PageTags tags) {
        this.desk = desk;
        this.tags = tags;
    }

    @GET
    public TemplateInstance markets() {
        tags.show("companies").show("frame");
        return Templates.page(desk.page(), desk.path());
    }
}
