package org.broadtape.comments.following;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.comments.following.NewsStore.Said;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.installation.Settings;
import org.broadtape.members.MemberId;

/// A mail about comments in words: one with its text, or many, by article.
@ApplicationScoped
class LetterOfComments {

    private static final int LONGEST = 600;
    private static final int MOST = 20;
    private static final int MOST_LINKS = 10;

    private final Letters letters;
    private final FollowingMessages words;
    private final MuteLinks links;
    private final Settings settings;

    LetterOfComments(Letters letters, FollowingMessages words, MuteLinks links, Settings settings) {
        this.letters = letters;
        this.words = words;
        this.links = links;
        this.settings = settings;
    }

    /// @param who     its author's name
    /// @param answers whether it answers whoever gets the mail
    record Told(Said said, String who, Article article, boolean answers) {

        Followed thread() {
            return new Followed(said.article(), said.thread());
        }
    }

    Content of(List<Told> told, MemberId reader) {
        var letter = told.size() == 1 ? one(told.getFirst(), reader) : many(told, reader);
        return letters.mail(letter.small(words.why(settings.name(), settings.at("/account/notifications"))), unsubscribing(told, reader));
    }

    private Letter one(Told told, MemberId reader) {
        var headline = told.article().headline();
        var subject = told.answers() ? words.answered(told.who(), headline) : words.commented(told.who(), headline);
        return said(Letter.about(line(subject)).preheader(text(told)).paragraph(headline), told)
                .button(words.open(), settings.at("/comments/" + told.said().comment()))
                .link(words.muteThread(), settings.at(links.path(reader, told.thread())));
    }

    private Letter many(List<Told> told, MemberId reader) {
        var letter = Letter.about(words.many(told.size()));
        var byArticle = new LinkedHashMap<Long, Integer>();
        var threads = new LinkedHashMap<Followed, Told>();
        for (var one : told.subList(0, Math.min(told.size(), MOST))) {
            if (byArticle.merge(one.said().article().value(), 1, Integer::sum) == 1) {
                letter = letter.link(words.openDiscussion(one.article().headline()), settings.at(one.article().path() + "/comments"));
            }
            letter = said(letter, one);
            threads.putIfAbsent(one.thread(), one);
        }
        if (told.size() > MOST) {
            letter = letter.paragraph(words.more(told.size() - MOST));
        }
        for (var thread : threads.values().stream().limit(MOST_LINKS).toList()) {
            letter = letter.link(words.muteThreadOf(thread.who(), thread.article().headline()), settings.at(links.path(reader, thread.thread())));
        }
        return letter;
    }

    private Letter said(Letter letter, Told told) {
        var when = when(told.said().at());
        return letter.paragraph(told.answers() ? words.wroteToYou(told.who(), when) : words.wrote(told.who(), when)).quote(text(told));
    }

    /// Where all is of one thread, a mail program's own button mutes it (RFC 8058).
    private Map<String, String> unsubscribing(List<Told> told, MemberId reader) {
        var threads = told.stream().map(Told::thread).distinct().toList();
        return threads.size() > 1 ? Map.of()
                : Map.of("List-Unsubscribe", "<" + settings.at(links.path(reader, threads.getFirst())) + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static String text(Told told) {
        var text = told.said().source();
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).strip() + "…";
    }

    private String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(settings.language()).format(ZonedDateTime.ofInstant(at, settings.timeZone()));
    }

    private static String line(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
