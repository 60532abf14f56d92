package org.broadtape.members.tiers.groups;

/// What came of giving out seats.
///
/// @param seated how many have one now who had none
/// @param left   how many proved members wait, because the group is full
public record Seating(int seated, int left) {

    static final Seating NONE = new Seating(0, 0);

    Seating and(Seating other) {
        return new Seating(seated + other.seated, left + other.left);
    }

    /// A sentence for who asked.
    public String inWords() {
        var sentence = seated == 1 ? "One member has a seat now." : seated + " members have a seat now.";
        return left == 0 ? sentence : sentence + " The group is full: " + left + (left == 1 ? " waits" : " wait") + ". Give it more seats, or free some.";
    }
}
