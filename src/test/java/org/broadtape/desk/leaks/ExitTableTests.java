package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.canon.Canonical;
import org.broadtape.routes.Route;
import org.junit.jupiter.api.Test;

class ExitTableTests {

    @Test
    void everyAddressThatIsReadHasALineThatSaysHowTheWalkComesToIt() {
        var read = Route.declared().stream().filter(route -> route.startsWith("GET ")).map(route -> route.substring(4))
                .filter(path -> !path.startsWith("/desk/")).collect(Collectors.toSet());

        assertThat(Exits.templates()).as("lines of desk/leaks/exits.tsv").containsAll(read);
    }

    @Test
    void whatListsAnArticleIsWalked() {
        var article = new Canonical(new ArticleId(1), "/markets/copper-falls", List.of("/markets", "/topics/copper", "/instruments/XJSE/HGM", "/companies/harrowgate"),
                new Terms(State.RELEASED, AccessLevel.EVERYONE, List.of(), Optional.empty(), Channel.all(), Set.of(), Optional.empty()), "", "", "", List.of());

        assertThat(Exits.of(List.of(article), List.of())).extracting(Exit::path).contains("/markets/copper-falls", "/markets", "/topics/copper", "/instruments/XJSE/HGM",
                "/instruments/XJSE/HGM/articles", "/companies/harrowgate/articles", "/feed.xml");
    }
}
