package org.broadtape.comments.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// The words of a comment: as they were typed, as they are shown, and by what the same words are known again.
///
/// @param source      as typed, without signs that cannot be seen
/// @param html        of paragraphs, quotes, lists, emphasis and links alone
/// @param fingerprint of the words in lower case without marks and punctuation
public record CommentText(String source, String html, long fingerprint) {

    /// In characters, as a form counts them.
    public static final int LONGEST = 5_000;

    /// What turns the direction of all that follows it, marks the end of a line that no keyboard has, or is no sign at all.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF\\uFFF9-\\uFFFB]|\\p{Cs}|\\p{Cn}");
    /// Letters that climb over their lines: more marks on one than any language needs.
    private static final Pattern CLIMBING = Pattern.compile("(\\p{M}{4})\\p{M}+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*){2,}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// @throws Refused where nothing is left to show, or it is too long
    public static CommentText of(String typed) {
        var source = plain(typed);
        if (NO_WORD.matcher(source).replaceAll("").isEmpty() && source.codePoints().noneMatch(Character::isEmojiPresentation)) {
            throw new Refused("There are no words in it yet", "text");
        }
        if (source.length() > LONGEST) {
            throw new Refused("This has " + source.length() + " characters; " + LONGEST + " fit. Say it more briefly, or in two comments", "text");
        }
        return new CommentText(source, Formatting.html(source), fingerprint(source));
    }

    /// The words of a source without markup, on one line.
    public static String words(String source) {
        return Formatting.words(source);
    }

    private static String plain(String typed) {
        var lines = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
        var seen = CLIMBING.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("$1");
        return EMPTY_LINES.matcher(seen).replaceAll("\n\n").strip();
    }

    /// Of other words than a form's, such as those that came with a moved site.
    public static long fingerprint(String source) {
        var bare = NO_WORD.matcher(Normalizer.normalize(Formatting.words(source), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)).replaceAll("");
        var hash = 0xcbf29ce484222325L; // FNV-1a
        for (var i = 0; i < bare.length(); i++) {
            hash = (hash ^ bare.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
