package org.broadtape.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

import jakarta.ws.rs.FormParam;

import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Nobody sets what no page offers to set: every form refuses a field that its page does not have, also from who may do everything
/// (standards.md C3 row 5, Ghost CVE-2022-41654; row 9, Ghost CVE-2026-59817; ASVS 15.3.3).
@QuarkusTest
class UnknownFieldsTests {

    @Test
    void everyFormRefusesAFieldThatItsPageDoesNotHave() {
        var dana = StaffSession.as(Role.PUBLISHER, Role.PRODUCER, Role.EDITOR, Role.MODERATOR);
        var taken = new ArrayList<String>();
        var asked = Route.table().stream().filter(route -> route.method().equals("POST") && readsAForm(route)).toList();
        for (var route : asked) {
            var answer = dana.asks().contentType("application/x-www-form-urlencoded").formParam("surprise", "1").post(route.example());
            if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                taken.add(route.key() + " answered " + answer.statusCode());
            }
        }

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(taken).isEmpty();
    }

    @Test
    void noAddressTakesSingleFieldsAndLeavesTheRestUnseen() {
        assertThat(Route.handlers().entrySet().stream().filter(handler -> Arrays.stream(handler.getValue().getParameters()).anyMatch(field -> field.isAnnotationPresent(FormParam.class)))
                .map(Map.Entry::getKey)).isEmpty();
    }

    private static boolean readsAForm(Route route) {
        var handler = Route.handlers().get(route.key());
        return handler != null && Arrays.stream(handler.getParameterTypes()).anyMatch(Map.class::isAssignableFrom);
    }
}
