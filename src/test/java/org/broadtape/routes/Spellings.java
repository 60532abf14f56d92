package org.broadtape.routes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Other ways to write an address, by which guards that look at paths have been passed (Ghost, CVE-2026-22595).
final class Spellings {

    private Spellings() {
    }

    static List<String> of(String path) {
        var end = path.substring(path.lastIndexOf('/'));
        var start = path.substring(0, path.lastIndexOf('/'));
        return Stream.of(path + "/", path + "//", "/" + path, start + "/" + end, path.toUpperCase(Locale.ROOT), "/D" + path.substring(2), path.replace("/desk", "/%64esk"), path + ";x",
                path + ";x=1/", path.replace("/desk", "/desk;x=1"), path + "/.", start + "/." + end, start + "/x/.." + end, "/x/.." + path, path + "%2f", start + "%2f" + end.substring(1),
                path + "%20", path + ".html", path + "%00", "/%2e" + path, path + "%3bx").filter(spelled -> spelled.startsWith("/") && !spelled.equals(path)).toList();
    }
}
