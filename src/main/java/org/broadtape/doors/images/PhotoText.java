package org.broadtape.doors.images;

/// What its makers wrote into a picture (IPTC in XMP, or the older IIM); empty where they wrote nothing.
public record PhotoText(String headline, String caption, String credit, String creator, String copyright, String alt) {

    static final PhotoText NONE = new PhotoText("", "", "", "", "", "");

    /// This, with what it leaves out taken from the other.
    PhotoText or(PhotoText other) {
        return new PhotoText(either(headline, other.headline), either(caption, other.caption), either(credit, other.credit),
                either(creator, other.creator), either(copyright, other.copyright), either(alt, other.alt));
    }

    private static String either(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
