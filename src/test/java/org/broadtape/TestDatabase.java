package org.broadtape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.database.Database;

/// The PostgreSQL of all tests: the embedded one, as durable as in production, in a data folder that lasts as long as the test run.
/// A `@QuarkusTest` needs to do nothing to get it.
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /// As at a first start, with articles that may be read free, and two search engines: one that may come from here, and one that may not.
    private static final String SITE = """
            name = "Broadtape"
            tagline = "Financial news"
            description = "A financial newspaper."
            language = "en"
            time_zone = "UTC"

            [[sections]]
            slug = "news"
            name = "News"
            description = ""

            [[follow]]
            name = "RSS"
            address = "/feed.xml"

            [meter]
            anyone = 2

            [[crawlers]]
            name = "Example Search"
            networks = ["127.0.0.0/8", "::1/128"]
            agent = "ExampleSearch"

            [[crawlers]]
            name = "Elsewhere Search"
            networks = ["192.0.2.0/24"]
            agent = "ElsewhereSearch"
            """;

    /// Set while it runs: test classes may come from several class loaders, which share nothing but these.
    private static final String HOME = "broadtape.test.home";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(HOME) == null) {
            open();
        }
        return Map.of("broadtape.home", System.getProperty(HOME), "quarkus.datasource.jdbc.url", System.getProperty(HOME + ".url"),
                "quarkus.datasource.username", System.getProperty(HOME + ".user"), "quarkus.datasource.password", System.getProperty(HOME + ".password"));
    }

    @Override
    public void stop() {
        // stays for the next application of this run, until the process ends
    }

    private static void open() {
        try {
            var home = DataFolder.at(Files.createTempDirectory("broadtape-test"));
            Files.writeString(home.settings(), SITE);
            var database = Database.embedded(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                delete(home.home());
            }));
            System.setProperty(HOME + ".url", database.address().url());
            System.setProperty(HOME + ".user", database.address().user());
            System.setProperty(HOME + ".password", database.address().password());
            System.setProperty(HOME, home.home().toString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
