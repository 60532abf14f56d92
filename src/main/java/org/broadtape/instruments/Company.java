package org.broadtape.instruments;

import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.kernel.Slug;

/// Who issues instruments.
///
/// @param country   two letters of ISO 3166, or empty
/// @param lei       of ISO 17442, or empty
/// @param endedOn   from when on it is no more
/// @param successor whom it was merged into
public record Company(CompanyId id, Slug slug, String name, String sector, String industry, String country, String lei, String website, String description,
        Optional<LocalDate> endedOn, Optional<CompanyId> successor) {

    /// Where its page is.
    public String path() {
        return "/companies/" + slug;
    }

    /// Where the directory lists a company of that name: A to Z, or `#`.
    public static String letter(String name) {
        var first = Slug.of(name, "0").value().charAt(0);
        return first >= 'a' && first <= 'z' ? String.valueOf((char) (first - 'a' + 'A')) : "#";
    }
}
