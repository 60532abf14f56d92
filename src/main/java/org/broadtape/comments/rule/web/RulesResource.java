package org.broadtape.comments.rule.web;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Articles;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/moderation/rule`: who may comment on the site, in a section, under an article.
@Path("/desk/moderation/rule")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class RulesResource {

    private static final Map<String, String> DONE = Map.of("said", "Kept. It holds from now on, and readers are told so.", "above", "It has no rule of its own any more. The wider one holds.");

    private final Rules rules;
    private final RulePages pages;
    private final Articles articles;
    private final Visit visit;

    RulesResource(Rules rules, RulePages pages, Articles articles, Visit visit) {
        this.rules = rules;
        this.pages = pages;
        this.articles = articles;
        this.visit = visit;
    }

    /// @param article an address or number that was typed to come to its rule
    @GET
    public RestResponse<TemplateInstance> all(@QueryParam("article") @DefaultValue("") String article, @QueryParam("done") @DefaultValue("") String done) {
        var by = visit.staff(Right.MODERATE);
        if (article.isBlank()) {
            return Answers.page(Templates.rules(pages.all(by, visit.viewer(), "", DONE.getOrDefault(done, ""), "")));
        }
        try {
            return Answers.to(pages.place(new Scope.OfArticle(articles.found(article.strip()).id().value()), visit.viewer()).path());
        } catch (NotFound | Refused _) {
            return Answers.again(Templates.rules(pages.all(by, visit.viewer(), article, "", "There is no article at “" + article.strip() + "”. Write its address, such as /markets/copper-falls, or its number")));
        }
    }

    @GET
    @Path("{scope:site|section|article}/{subject:[0-9]{1,18}}")
    public RestResponse<TemplateInstance> one(@PathParam("scope") String scope, @PathParam("subject") long subject) {
        visit.staff(Right.MODERATE);
        var place = pages.place(scope(scope, subject), visit.viewer());
        return Answers.page(Templates.rule(pages.one(place, RuleForm.of(rules.at(place.scope()), place.scope() instanceof Scope.Site), "")));
    }

    @POST
    @Path("{scope:site|section|article}/{subject:[0-9]{1,18}}")
    public RestResponse<TemplateInstance> say(@PathParam("scope") String scope, @PathParam("subject") long subject, MultivaluedMap<String, String> sent) {
        var by = visit.staff(Right.MODERATE);
        var place = pages.place(scope(scope, subject), visit.viewer());
        var typed = RuleForm.of(sent);
        try {
            var rule = typed.read();
            rule.ifPresentOrElse(one -> rules.put(by, place.scope(), one), () -> rules.remove(by, place.scope()));
            return Answers.to("/desk/moderation/rule?done=" + (rule.isPresent() ? "said" : "above"));
        } catch (Refused refused) {
            return Answers.again(Templates.rule(pages.one(place, typed, refused.sentence())));
        }
    }

    /// The site has no number.
    private static Scope scope(String code, long subject) {
        return Optional.of(Scope.of(code, subject)).filter(scope -> scope.subject() == subject).orElseThrow(() -> new NotFound(code + " " + subject));
    }

    @CheckedTemplate(basePath = "comments/rule")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance rules(RulesPage page);

        static native TemplateInstance rule(RulePage page);
    }
}
