package org.broadtape.articles.beginning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.history.By;
import org.broadtape.articles.newsfile.Newsfile;
import org.broadtape.articles.newsfile.Slip;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Begins articles from announcements, and knows which were begun from which.
@ApplicationScoped
@Transactional
public class Beginnings {

    private final Announcements announcements;
    private final Articles articles;
    private final Sections sections;
    private final FirstDraft draft;
    private final Newsfile newsfile;
    private final BeginningStore store;

    Beginnings(Announcements announcements, Articles articles, Sections sections, FirstDraft draft, Newsfile newsfile, BeginningStore store) {
        this.announcements = announcements;
        this.articles = articles;
        this.sections = sections;
        this.draft = draft;
        this.newsfile = newsfile;
        this.store = store;
    }

    /// Files a draft about what the announcement is about.
    ///
    /// @param headline empty for that of the announcement
    /// @param seen     how many the actor had begun from it when they were asked; where there are more, they asked twice, and get what the first time made
    /// @throws NotFound where there is no such announcement or section
    public ArticleId begin(AnnouncementId id, Slug section, String headline, int seen, Actor actor) {
        actor.demand(Right.WRITE_OWN);
        var one = announcements.of(id);
        sections.called(section);
        store.oneAtATime(id);
        var own = store.by(id, actor.id());
        if (own.size() > seen) {
            return own.getFirst();
        }
        var article = articles.file(draft.of(one, section, headline), new Fate.Draft(), By.of(actor));
        store.add(article, id);
        return article;
    }

    /// What the announcements say from which some of these articles were begun: everybody may read it, whoever may read the articles.
    public List<String> quoted(Collection<ArticleId> articles) {
        return store.of(articles).stream().map(announcements::of).map(Beginnings::words).toList();
    }

    private static String words(Announcement one) {
        return one.headline() + "\n" + FirstDraft.named(one) + FirstDraft.told(one) + "\n" + String.join("\n", one.paragraphs());
    }

    /// How many the actor has begun from it.
    public int own(AnnouncementId id, Actor actor) {
        return store.by(id, actor.id()).size();
    }

    /// What was begun from each, the newest first, as far as the actor may know of it.
    public Map<AnnouncementId, List<Slip>> from(Collection<AnnouncementId> ids, Actor actor) {
        actor.demand(Right.OPEN_DESK);
        var slips = new HashMap<AnnouncementId, List<Slip>>();
        store.from(ids).forEach((id, begun) -> slips.put(id, begun.stream().filter(article -> newsfile.knows(article, actor)).map(article -> newsfile.slip(article, actor)).toList()));
        return slips;
    }
}
