package org.broadtape.feeds.partners;

import java.util.List;
import java.util.Optional;

import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;

/// Somebody who is sent articles, and what its contract says.
///
/// @param contract its name or number, for people
/// @param formats the first is that of pushes and files; pulls choose among them
/// @param sections that it gets; none for all
/// @param country of its readers (ISO 3166-1 alpha-2): what is bound to territories without it is not sent; empty counts as outside of all
/// @param whole whether it gets the whole text of what readers pay for, or the preview
/// @param push the address that its items are pushed to, or empty
/// @param folder that its items are put into, or empty
/// @param pull whether it may fetch them
/// @param last the highest sequence number given; 0 before the first
public record Partner(long id, Slug slug, String name, String contract, List<WireFormat> formats, List<Slug> sections, String country, boolean whole, String push, String folder,
        boolean pull, long last, long acknowledged) {

    public Partner {
        formats = List.copyOf(formats);
        sections = List.copyOf(sections);
    }

    /// As whom it is judged.
    public Viewer viewer() {
        return new Viewer.Partner(country.isEmpty() ? Optional.empty() : Optional.of(country), whole);
    }

    boolean takes(Slug section) {
        return sections.isEmpty() || sections.contains(section);
    }

    /// Whether the other contract covers the same articles.
    boolean coversAs(Partner other) {
        return sections.equals(other.sections) && country.equals(other.country) && whole == other.whole;
    }

    /// The contract in lines of `name = value`, to be compared and shown.
    public List<String> lines() {
        return List.of("name = " + name, "contract = " + contract, "formats = " + String.join(", ", formats.stream().map(WireFormat::word).toList()),
                "sections = " + String.join(", ", sections.stream().map(Slug::value).toList()), "country = " + country, "whole = " + (whole ? "yes" : "no"), "push = " + push,
                "folder = " + folder, "pull = " + (pull ? "yes" : "no"));
    }
}
