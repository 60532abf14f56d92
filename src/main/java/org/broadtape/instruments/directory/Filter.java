package org.broadtape.instruments.directory;

/// Which companies of the directory are wanted. What is empty is not asked for.
///
/// @param letter  `A` to `Z`, or `#` for names that begin otherwise
/// @param country two letters of ISO 3166
/// @param mic     something that they have issued is listed there
public record Filter(String letter, String sector, String country, String mic) {

    public static final Filter ALL = new Filter("", "", "", "");

    public Filter withLetter(String other) {
        return new Filter(other, sector, country, mic);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
