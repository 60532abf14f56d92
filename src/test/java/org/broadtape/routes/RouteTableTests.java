package org.broadtape.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.broadtape.members.staff.Right;
import org.junit.jupiter.api.Test;

class RouteTableTests {

    @Test
    void everyAddressHasALineThatSaysWhoMayUseIt() {
        var missing = new TreeSet<>(Route.declared());
        missing.removeAll(keys());

        assertThat(missing).as("addresses without a line in src/test/resources/org/broadtape/routes/routes.tsv").isEmpty();
    }

    @Test
    void everyLineIsAboutAnAddressThatIsThere() {
        var left = new TreeSet<>(keys());
        left.removeAll(Route.declared());

        assertThat(left).as("lines about addresses that no resource has").isEmpty();
    }

    @Test
    void whateverStandsBelowTheDeskNeedsARight() {
        assertThat(Route.table()).filteredOn(route -> route.template().startsWith("/desk")).allSatisfy(route -> assertThat(Right.values()).extracting(Right::name).contains(route.who()));
    }

    private static Set<String> keys() {
        return Route.table().stream().map(Route::key).collect(Collectors.toSet());
    }
}
