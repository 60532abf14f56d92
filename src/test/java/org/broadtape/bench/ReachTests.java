package org.broadtape.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How long after its commit an article is on every exit, each of which is held by the page cache and asked for before.
@QuarkusTest
class ReachTests {

    private static final int ARTICLES = 40;

    @Inject
    Articles articles;

    @Test
    @Timeout(120)
    void anArticleReachesEveryExitSoonAfterItsCommit() throws Exception {
        var latencies = new LinkedHashMap<String, List<Double>>();
        for (var number = 0; number < ARTICLES; number++) {
            var headline = "Reach number " + number + "x";
            var id = articles.file(Cast.story(headline, "A paragraph."), new Fate.Draft(), BRUNO);
            var exits = exits(id, headline);
            try (var http = new Http(RestAssured.port)) {
                for (var exit : exits.keySet()) {
                    http.get(exit, true);
                }
                articles.release(id, BRUNO);
                var committed = System.nanoTime();
                for (var exit : exits.entrySet()) {
                    while (!http.get(exit.getKey(), false).text().contains(exit.getValue())) {
                        Thread.sleep(1);
                    }
                    latencies.computeIfAbsent(exit.getKey().replaceAll(".*reach-number.*", "page"), name -> new ArrayList<>()).add((System.nanoTime() - committed) / 1e6);
                }
            }
        }
        latencies.forEach((exit, all) -> {
            var sorted = all.stream().sorted().toList();
            System.out.println(String.format(Locale.ROOT, "| from commit to %s | p50 %.0f ms | p99 %.0f ms |", exit, Paced.percentile(sorted, 50), Paced.percentile(sorted, 99)));
            assertThat(sorted).as(exit).hasSize(ARTICLES);
        });
    }

    private Map<String, String> exits(ArticleId id, String headline) {
        var path = articles.called(id).path();
        var exits = new LinkedHashMap<String, String>();
        exits.put(path, headline);
        exits.put("/", headline);
        exits.put(articles.called(id).section().path(), headline);
        exits.put("/feed.xml", headline);
        exits.put("/news-sitemap.xml", headline);
        exits.put("/sitemap-" + id.value() / 10_000 + ".xml", path + "<");
        return exits;
    }
}
