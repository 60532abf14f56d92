package org.broadtape.articles.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Visit;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Shows the way from an address to where its article stands now.
@ApplicationScoped
class Elsewhere {

    private final Newsstand newsstand;
    private final Visit visit;

    Elsewhere(Newsstand newsstand, Visit visit) {
        this.newsstand = newsstand;
        this.visit = visit;
    }

    /// From an address that is none of ours: on another system an article may have stood there.
    ///
    /// @throws NotFound where none did
    RestResponse<TemplateInstance> from(String path) {
        return to(newsstand.formerlyAt(path, visit.viewer(), Channel.SITE).orElseThrow(() -> new NotFound(path)).path());
    }

    RestResponse<TemplateInstance> to(String path) {
        return ResponseBuilder.<TemplateInstance>create(Status.MOVED_PERMANENTLY).header("Location", path).build();
    }
}
