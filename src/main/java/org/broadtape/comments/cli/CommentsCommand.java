package org.broadtape.comments.cli;

import jakarta.enterprise.context.Dependent;

import org.broadtape.articles.Articles;
import org.broadtape.articles.filing.Sections;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says who may comment.
@Dependent
@Command(name = "comments", description = "Say who may comment: on the site, in a section, under an article.", mixinStandardHelpOptions = true)
public class CommentsCommand {

    private static final String WIDER = "as-above";

    private final Rules rules;
    private final Articles articles;
    private final Sections sections;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CommentsCommand(Rules rules, Articles articles, Sections sections) {
        this.rules = rules;
        this.articles = articles;
        this.sections = sections;
    }

    @Command(description = "Who may comment there; the narrowest place that says so holds.", mixinStandardHelpOptions = true)
    int rule(@Parameters(paramLabel = "PLACE", description = "site, a section such as /markets, or an article's address or number") String place,
            @Parameters(paramLabel = "WHO", description = "nobody, members, tier: and a tier's slug, or as-above for what holds in the wider place") String who,
            @Option(names = "--open-days", description = "days after its release until an article's discussion closes; 0 for never", defaultValue = "0") int openDays,
            @Option(names = "--member-days", description = "days that somebody must have been a member; 0 for none", defaultValue = "0") int memberDays) {
        var scope = scope(place);
        if (who.equals(WIDER)) {
            rules.remove(Actor.OPERATOR, scope);
        } else {
            rules.put(Actor.OPERATOR, scope, new Rule(Who.parse(who), openDays, memberDays));
        }
        spec.commandLine().getOut().println(place + ": " + who);
        return 0;
    }

    private Scope scope(String place) {
        try {
            return switch (place) {
                case "site" -> new Scope.Site();
                case String section when section.startsWith("/") && Slug.is(section.substring(1)) -> new Scope.OfSection(sections.called(new Slug(section.substring(1))).id());
                default -> new Scope.OfArticle(articles.found(place).id().value());
            };
        } catch (NotFound _) {
            throw new Refused("There is no such place. Write site, a section such as /markets, or an article's address or number", place);
        }
    }
}
