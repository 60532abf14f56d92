package org.broadtape.wire.moving.thing;

/// The words around a body.
///
/// @param slug        as the source has it; empty to make one of the title
/// @param language    a BCP 47 tag
/// @param description for search engines
/// @param canonical   the address that search engines should prefer, where it is none of the moved site's own
/// @param indexed     whether search engines may list it
public record Words(String title, String standfirst, String slug, String language, String description, String canonical, boolean indexed) {

    public Words(String title, String standfirst, String slug, String language, String description, String canonical) {
        this(title, standfirst, slug, language, description, canonical, true);
    }
}
