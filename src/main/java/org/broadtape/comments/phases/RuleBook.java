package org.broadtape.comments.phases;

/// What the paper has decided about comments. Zero turns a rule off where a number is counted up to.
///
/// @param lately       comments of one member within ten minutes; from the next on they are held
/// @param said         times that others may have said the same words within a day; from the next on they are held, from ten times as many rejected
/// @param shortest     characters; what is shorter is held
/// @param longest      characters; what is longer is rejected
/// @param longestWord  characters of a word, links not counted; a longer one is held
/// @param links        links in a comment; with more it is held
/// @param first        so many first comments of a member are held
/// @param rejected     rejections within thirty days, from which on everything of a member is held
/// @param ageHours     an account younger than that is held
/// @param judged       whether the outside judge is asked about everything that no phase rejects
/// @param reports      reports of different members that put a comment before a moderator
/// @param reportsHide  whether so many reports also hide it until a moderator has looked
public record RuleBook(WordList blocked, WordList suspect, int lately, int said, int shortest, int longest, int longestWord, int links, int first, int rejected, int ageHours,
        boolean judged, int reports, boolean reportsHide) {

    /// What holds until the desk says otherwise. It holds nobody for being new: a paper that nobody moderates would never show a comment.
    public static final RuleBook INITIAL = new RuleBook(WordList.NONE, WordList.NONE, 5, 2, 0, 5000, 80, 2, 0, 3, 0, false, 3, false);

    /// The highest number that a rule may have.
    public static final int MOST = 100_000;

    /// @throws IllegalArgumentException for a number that is none of these
    public RuleBook {
        for (var number : new int[] { lately, said, shortest, longest, longestWord, links, first, rejected, ageHours, reports }) {
            if (number < 0 || number > MOST) {
                throw new IllegalArgumentException("A number in the rule book is 0 to " + MOST + ", not " + number);
            }
        }
    }

    /// The same, the outside judge not being asked.
    public RuleBook withoutJudge() {
        return new RuleBook(blocked, suspect, lately, said, shortest, longest, longestWord, links, first, rejected, ageHours, false, reports, reportsHide);
    }
}
