package org.broadtape.articles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.copy.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import picocli.CommandLine;

@QuarkusTest
class ArticleAccessTests {

    @Inject
    Instance<ArticleCommand> commands;

    @Inject
    CommandLine.IFactory factory;

    @Inject
    Articles articles;

    private final StringWriter said = new StringWriter();
    private ArticleId id = new ArticleId(0);

    @BeforeEach
    void article() {
        id = articles.file(Cast.copper(), new Fate.Release(Instant.now()), BRUNO);
    }

    @Test
    void anEditorSaysWhoReadsItAndWhoLater() {
        assertThat(run("tier:free", "--then", "everyone", "--after", "2d", "--then", "members", "--after", "60m", "--unmetered")).isZero();

        var rights = articles.copyOf(id).rights();
        assertThat(rights.access()).isEqualTo(AccessLevel.parse("tier:free"));
        assertThat(rights.openings()).containsExactly(Opening.parse("members after 1h"), Opening.parse("everyone after 2d"));
        assertThat(rights.unmetered()).isTrue();
        assertThat(articles.revisionsOf(id).getFirst().what()).isEqualTo("access: tier:free, members after 1h, everyone after 2d");
    }

    @Test
    void whatCannotBeMeantIsRefusedInWordsAndChangesNothing() {
        assertThat(run("gold")).isEqualTo(1);
        assertThat(run("tier:no-such")).isEqualTo(1);
        assertThat(run("members", "--then", "everyone")).isEqualTo(1);
        assertThat(run("members", "--then", "everyone", "--after", "soon")).isEqualTo(1);

        assertThat(said.toString()).contains("write everyone, members, or tier: and the tier's slug", "there is no tier 'no-such'; there are free",
                "each --then has its --after: there are 1 and 0", "'soon' is no time after the release");
        assertThat(articles.revisionsOf(id)).hasSize(1);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("access", id.toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(commands.get(), factory).setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true)).execute(all.toArray(String[]::new));
    }
}
