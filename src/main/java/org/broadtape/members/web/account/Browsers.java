package org.broadtape.members.web.account;

import java.util.List;
import java.util.Map;

/// Tells in words which browser calls itself so, as far as its owner needs it to know it again.
final class Browsers {

    private static final String UNKNOWN = "A browser that does not say its name";

    /// The more particular first: each calls itself by the names of those below it too.
    private static final List<Map.Entry<String, String>> NAMES = List.of(Map.entry("Edg", "Edge"), Map.entry("OPR/", "Opera"), Map.entry("Firefox/", "Firefox"),
            Map.entry("Chromium/", "Chromium"), Map.entry("Chrome/", "Chrome"), Map.entry("Safari/", "Safari"), Map.entry("curl/", "curl"));
    private static final List<Map.Entry<String, String>> MACHINES = List.of(Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"), Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"), Map.entry("Mac OS X", "macOS"), Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

    private Browsers() {
    }

    static String inWords(String agent) {
        var name = first(NAMES, agent);
        var machine = first(MACHINES, agent);
        if (name.isEmpty()) {
            return agent.isBlank() ? UNKNOWN : agent;
        }
        return machine.isEmpty() ? name : name + " on " + machine;
    }

    private static String first(List<Map.Entry<String, String>> marks, String agent) {
        return marks.stream().filter(mark -> agent.contains(mark.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
