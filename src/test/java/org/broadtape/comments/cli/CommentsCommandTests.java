package org.broadtape.comments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.tiers.Tier;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import picocli.CommandLine;

@QuarkusTest
class CommentsCommandTests {

    @Inject
    Instance<CommentsCommand> commands;

    @Inject
    Articles articles;

    @Inject
    Rules rules;

    @Test
    void anOperatorSaysWhoMayCommentUnderAnArticleAndTakesItBack() {
        var id = articles.file(story("Copper that an operator speaks of"), new Fate.Release(Instant.now()), BRUNO);
        var path = articles.called(id).path();
        var scope = new Scope.OfArticle(id.value());

        assertThat(said("rule", path, "tier:free", "--open-days", "14", "--member-days", "3")).isEqualTo(path + ": tier:free" + System.lineSeparator());
        assertThat(rules.at(scope)).contains(new Rule(new Who.FromTier(Tier.FREE), 14, 3));
        said("rule", id.toString(), "nobody");
        assertThat(rules.at(scope)).contains(new Rule(new Who.Nobody(), 0, 0));
        said("rule", path, "as-above");
        assertThat(rules.at(scope)).isEmpty();
    }

    @Test
    void whatItDoesNotUnderstandItRefusesInWords() {
        assertRefused("There is no such place. Write site, a section such as /markets, or an article's address or number", "rule", "/no-such-section", "members");
        assertRefused("There is no such place.", "rule", "/markets/no-such-article", "members");
        assertRefused("is no address of an article", "rule", "everywhere", "members");
        assertRefused("'everyone' says nobody's comments; write nobody, members, or tier: and the tier's slug", "rule", "site", "everyone");
        assertRefused("There is no tier 'platinum'. ./broadtape tier list shows those that there are", "rule", "site", "tier:platinum");
        assertRefused("Days are counted from 0, which means no limit, to 36500", "rule", "site", "members", "--open-days", "-1");
        assertThat(rules.at(new Scope.Site()).map(Rule::who)).isNotEqualTo(new Who.FromTier(new Slug("platinum")));
    }

    private void assertRefused(String words, String... arguments) {
        assertThatThrownBy(() -> said(arguments)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var problems = new ArrayList<RuntimeException>();
        new CommandLine(commands.get()).setOut(new PrintWriter(out)).setExecutionExceptionHandler((problem, _, _) -> {
            problems.add((RuntimeException) problem);
            return 1;
        }).execute(arguments);
        problems.forEach(problem -> {
            throw problem;
        });
        return out.toString();
    }
}
