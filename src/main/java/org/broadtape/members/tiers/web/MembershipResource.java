package org.broadtape.members.tiers.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.tiers.Tiers;

/// `/membership`: the tiers beside each other. The same for everybody, so that it is held.
@Path("/membership")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MembershipResource {

    private final Tiers tiers;
    private final Comparison comparison;
    private final PageTags tags;

    MembershipResource(Tiers tiers, MembershipMessages words, Settings settings, PageTags tags) {
        this.tiers = tiers;
        this.comparison = new Comparison(words, settings.language());
        this.tags = tags;
    }

    @GET
    public TemplateInstance membership() {
        tags.show("frame").show("tiers");
        return Templates.membership(comparison.of(tiers.all()));
    }

    @CheckedTemplate(basePath = "members")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance membership(MembershipPage page);
    }
}
