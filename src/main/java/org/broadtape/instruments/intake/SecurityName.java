package org.broadtape.instruments.intake;

import java.util.regex.Pattern;

/// `Agilent Technologies, Inc. Common Stock` is a company and a class of shares.
///
/// @param whole as it was written
record SecurityName(String whole, String company, String shareClass) {

    private static final Pattern CLASS = Pattern.compile("(.+?)[,:]?\\s+((?:(?:Class|Series) [A-Z0-9]+\\s+)?(?:Common Stock|Common Shares?|Common Units?|Ordinary Shares?|Subordinate Voting Shares?"
            + "|American Depositary (?:Shares?|Receipts?)|Depositary Shares?|Depository Shares?|Units?|Warrants?|Rights?|Redeemable Warrants?)\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOND = Pattern.compile("\\b(?:Senior|Subordinated|Junior)?\\s*(?:Notes|Debentures|Bonds) (?:due|maturing)\\b", Pattern.CASE_INSENSITIVE);

    static SecurityName of(String text) {
        var dash = text.indexOf(" - ");
        if (dash > 0) {
            return new SecurityName(text, text.substring(0, dash).strip(), text.substring(dash + 3).strip());
        }
        var found = CLASS.matcher(text);
        return found.matches() ? new SecurityName(text, found.group(1).strip(), found.group(2).strip()) : new SecurityName(text, text, "");
    }

    boolean isBond() {
        return BOND.matcher(whole).find();
    }
}
