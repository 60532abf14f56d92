package org.broadtape.articles.cli;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;

import org.broadtape.articles.Articles;
import org.broadtape.articles.beginning.Beginnings;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "start", description = "File a draft from an announcement, with its words quoted and its instruments.")
class StartCommand implements Callable<Integer> {

    private final Beginnings beginnings;
    private final Articles articles;

    @Parameters(paramLabel = "ANNOUNCEMENT", description = "its number, as its address begins: /announcements/NUMBER-...")
    private long announcement;

    @Option(names = "--section", paramLabel = "SLUG", description = "where it belongs", defaultValue = "markets")
    private String section = "markets";

    @Option(names = "--headline", description = "another than the announcement's", defaultValue = "")
    private String headline = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    StartCommand(Beginnings beginnings, Articles articles) {
        this.beginnings = beginnings;
        this.articles = articles;
    }

    @Override
    public Integer call() {
        var id = new AnnouncementId(announcement);
        try {
            var article = articles.called(beginnings.begin(id, Slug.of(section, "none"), headline, beginnings.own(id, Actor.OPERATOR), Actor.OPERATOR));
            spec.commandLine().getOut().printf("draft: %s (number %s)%n", article.path(), article.id());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.sentence());
        } catch (NotFound missing) {
            spec.commandLine().getErr().println(missing.getMessage());
        }
        return 1;
    }
}
