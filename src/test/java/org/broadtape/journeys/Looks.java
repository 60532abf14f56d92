package org.broadtape.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/// What keeps people out of the pages that were passed, or stands outside of their windows. Each kind of page is looked at once.
final class Looks {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final String OUTSIDE = """
            [...document.body.querySelectorAll("*")].filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML.slice(0, 120))[0]""";

    private final Set<String> seen = new HashSet<>();
    private final List<String> offences = new ArrayList<>();

    void at(Page page) {
        var kind = page.title() + page.url().replaceAll("[0-9a-f-]{36}|[\\w-]{43}|[0-9]+|\\?.*", "");
        if (!seen.add(kind.replaceAll("[0-9a-f-]{8,36}", ""))) {
            return;
        }
        new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                .forEach(rule -> offences.add(page.url() + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            offences.add(page.url() + " stands outside of its window: " + page.evaluate(OUTSIDE));
        }
    }

    List<String> offences() {
        return List.copyOf(offences);
    }
}
