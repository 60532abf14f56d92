package org.broadtape.articles.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import jakarta.enterprise.context.Dependent;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Conflict;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "conflicts", description = "List the articles of which the desk has one version and their source has sent another; show, take or keep.", mixinStandardHelpOptions = true)
public class ConflictsCommand implements Callable<Integer> {

    private static final String ADDRESS = "the article's path, whole address or number";
    private static final int MOST = 200;

    private final Conflicts conflicts;
    private final Articles articles;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ConflictsCommand(Conflicts conflicts, Articles articles) {
        this.conflicts = conflicts;
        this.articles = articles;
    }

    @Override
    public Integer call() {
        var open = conflicts.open(MOST);
        open.forEach(one -> out().printf("%s  %s  %s: %s%n", one.at(), articles.called(one.article()).path(), one.by(), one.what()));
        out().println(open.isEmpty() ? "Nothing waits for the desk." : conflicts.count() + " in all");
        out().flush();
        return 0;
    }

    @Command(description = "Show both versions: what would go in [-…-], what would come in {+…+}.")
    int show(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address) {
        return act(address, article -> print(conflicts.of(article).orElseThrow(() -> new Refused("no newer copy of the article waits"))));
    }

    @Command(description = "Put the source's version in place; the article follows its source again.")
    int take(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address) {
        return act(address, article -> conflicts.take(article, By.OPERATOR));
    }

    @Command(description = "Leave the article as the desk has made it.")
    int keep(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address) {
        return act(address, article -> conflicts.keep(article, By.OPERATOR));
    }

    private void print(Conflict conflict) {
        out().printf("%s  %s: %s%n", conflict.at(), conflict.by(), conflict.what());
        conflict.corrections().forEach(one -> out().println("would tell readers: " + one.text()));
        out().println(conflicts.differences(conflict).text());
    }

    private int act(String address, Consumer<ArticleId> action) {
        try {
            var article = articles.found(address);
            action.accept(article.id());
            out().printf("%s (%s)%n", article.path(), conflicts.of(article.id()).isPresent() ? "waits for the desk" : "nothing waits");
            out().flush();
            return 0;
        } catch (Refused | NotFound refused) {
            spec.commandLine().getErr().println(refused instanceof Refused why ? why.sentence() : refused.getMessage());
            return 1;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
