package org.broadtape.site.web;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.articles.ArticleId;
import org.broadtape.site.mostread.MostRead;

/// `/readings/{article}`: a page in a browser says that it is being read. Sets no cookie and reads none.
@Path("/readings/{article:[0-9]{1,18}}")
@RunOnVirtualThread
class ReadingsResource {

    private static final Predicate<String> ROBOT = Pattern.compile("bot|crawl|spider|headless|preview|monitor", Pattern.CASE_INSENSITIVE).asPredicate();

    private final MostRead mostRead;

    ReadingsResource(MostRead mostRead) {
        this.mostRead = mostRead;
    }

    @POST
    public void read(@PathParam("article") long article, HttpServerRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        mostRead.read(new ArticleId(article), request.remoteAddress().hostAddress() + " " + agent, agent.isEmpty() || ROBOT.test(agent));
    }
}
