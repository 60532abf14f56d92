package org.broadtape.desk.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.broadtape.routes.Route;
import org.junit.jupiter.api.Test;

class ExitTableTests {

    @Test
    void everyAddressThatIsReadHasALineThatSaysHowTheWalkComesToIt() {
        var read = Route.declared().stream().filter(route -> route.startsWith("GET ")).map(route -> route.substring(4))
                .filter(path -> !path.startsWith("/desk/")).collect(Collectors.toSet());

        assertThat(Exits.templates()).as("lines of desk/leaks/exits.tsv").containsAll(read);
    }
}
