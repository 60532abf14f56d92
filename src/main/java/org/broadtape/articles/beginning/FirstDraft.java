package org.broadtape.articles.beginning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Quote;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.copy.Rights;
import org.broadtape.installation.Settings;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.kernel.Slug;

/// What an article that is begun from an announcement says at first: its first words, as a quotation with a link to the whole, and its instruments, as a person chose
/// them: what it names first weighs most.
@ApplicationScoped
class FirstDraft {

    private static final int QUOTED = 4;
    private static final int LONGEST_HEADLINE = 300;

    private final Instruments instruments;
    private final Settings settings;

    FirstDraft(Instruments instruments, Settings settings) {
        this.instruments = instruments;
        this.settings = settings;
    }

    Copy of(Announcement one, Slug section, String headline) {
        return new Copy(headline.isBlank() ? cut(one.headline()) : headline, "", Optional.empty(), Byline.NONE, Body.of(blocks(one)), Optional.empty(),
                new Filing(section, List.of(), Filing.ORDINARY), Rights.OWN, settings.language().toLanguageTag(), "", "", mentions(one));
    }

    /// Lines that stand under each other are left to the announcement itself.
    private static List<Block> blocks(Announcement one) {
        var quoted = one.paragraphs().stream().filter(text -> !text.contains("\n")).limit(QUOTED).<Block>map(Paragraph::of).toList();
        var link = new Inline.Link(one.path(), Inline.of(named(one)));
        return List.of(quoted.isEmpty() ? new Paragraph(List.of(link)) : new Quote(quoted, List.of(link, new Inline.Text(told(one)))));
    }

    /// As what it is cited.
    static String named(Announcement one) {
        return one.issuer().isEmpty() ? one.headline() : one.issuer() + ": " + one.headline();
    }

    /// By whom it was published, and when.
    static String told(Announcement one) {
        return ", " + one.source() + ", " + one.day();
    }

    /// By the symbols that they have now.
    private List<Mention> mentions(Announcement one) {
        var known = instruments.of(one.instruments());
        return one.instruments().stream().map(known::get).filter(Objects::nonNull).map(about -> new Mention(about.symbol(), about.mic(), 0, true)).toList();
    }

    private static String cut(String headline) {
        return headline.length() <= LONGEST_HEADLINE ? headline : headline.substring(0, LONGEST_HEADLINE - 1) + "…";
    }
}
