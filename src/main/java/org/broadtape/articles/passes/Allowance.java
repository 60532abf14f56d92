package org.broadtape.articles.passes;

/// How much of a month's allowance there is and is left.
///
/// @param most of a month; none where there is no such allowance
public record Allowance(int most, int left) {

    public boolean exists() {
        return most > 0;
    }

    public boolean isSpent() {
        return left == 0;
    }
}
