package org.broadtape.wire.moving;

import java.util.ArrayList;
import java.util.List;

/// Compares the words of a text with those of its source.
public final class Fidelity {

    private Fidelity() {
    }

    /// The words of the source that the text does not have, in the order of the source: what is left of it without the longest common
    /// subsequence.
    public static List<String> missing(List<String> source, List<String> text) {
        var longest = new int[source.size() + 1][text.size() + 1];
        for (var i = source.size() - 1; i >= 0; i--) {
            for (var j = text.size() - 1; j >= 0; j--) {
                longest[i][j] = source.get(i).equals(text.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var missing = new ArrayList<String>();
        var j = 0;
        for (var i = 0; i < source.size(); i++) {
            while (j < text.size() && longest[i][j + 1] == longest[i][j] && !source.get(i).equals(text.get(j))) {
                j++;
            }
            if (j < text.size() && source.get(i).equals(text.get(j))) {
                j++;
            } else {
                missing.add(source.get(i));
            }
        }
        return missing;
    }
}
