package org.broadtape.articles.canon;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.about.About;
import org.broadtape.articles.about.Abouts;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instruments;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What articles say, whatever their state, for the walk of the exits. It is for nothing else: whoever shows an article asks the newsstand.
@ApplicationScoped
@Transactional
public class Canon {

    private final CanonStore store;
    private final Articles articles;
    private final Abouts abouts;
    private final Instruments instruments;
    private final Companies companies;
    private final Audit audit;

    Canon(CanonStore store, Articles articles, Abouts abouts, Instruments instruments, Companies companies, Audit audit) {
        this.store = store;
        this.articles = articles;
        this.abouts = abouts;
        this.instruments = instruments;
        this.companies = companies;
        this.audit = audit;
    }

    /// The newest articles of each kind for which a leak could be. That they were read is in the audit log.
    public List<Canonical> sample(int each, Actor by) {
        by.demand(Right.READ_UNRELEASED);
        return these(store.sample(each), by);
    }

    public List<Canonical> these(List<ArticleId> ids, Actor by) {
        by.demand(Right.READ_UNRELEASED);
        audit.record(by, "texts compared with the exits", "articles", ids.size() + " articles");
        return ids.stream().map(this::canonical).toList();
    }

    private Canonical canonical(ArticleId id) {
        var article = articles.called(id);
        var body = articles.copyOf(id).body();
        return new Canonical(id, article.path(), lists(article), article.terms(), article.headline() + "\n" + article.standfirst(), body.preview().text(),
                body.withoutPreviewMark().text(), store.attached(id));
    }

    private List<String> lists(Article article) {
        var lists = new ArrayList<>(List.of(article.section().path()));
        article.topics().forEach(topic -> lists.add("/topics/" + topic.slug()));
        article.authors().forEach(author -> lists.add("/authors/" + author.slug()));
        instruments.of(abouts.all(article.id()).stream().map(About::instrument).toList()).values().forEach(instrument -> {
            lists.add(instrument.path());
            instrument.company().map(companies::of).map(Company::path).ifPresent(lists::add);
        });
        article.releasedAt().ifPresent(at -> lists.add("/archive/" + LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return lists;
    }
}
