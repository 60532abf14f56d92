package org.broadtape.wire.moving.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.ArticleId;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.Run;
import org.broadtape.wire.moving.WantedFiles.Shown;
import org.broadtape.wire.moving.WantedFiles.ShownOnPage;
import org.jdbi.v3.core.Jdbi;

/// Which files are wanted, had and failed, and which articles and pages show them.
@ApplicationScoped
class FileStore {

    private final Jdbi jdbi;

    FileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void want(Run run, Collection<Shown> shown) {
        var addresses = shown.stream().flatMap(one -> one.addresses().stream()).toArray();
        var articles = shown.stream().flatMap(one -> one.addresses().stream().map(_ -> one.article().value())).toArray();
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    insert into wire.moved_file (move_id, address) select distinct :run, address from unnest(:addresses) as address
                        on conflict (move_id, md5(address)) do nothing
                    """).bind("run", run.id()).bindArray("addresses", String.class, addresses).execute();
            db.createUpdate("""
                    insert into wire.moved_file_use (file_id, article_id)
                    select f.id, shown.article
                      from unnest(:addresses, :articles) as shown (address, article)
                      join wire.moved_file f on f.move_id = :run and md5(f.address) = md5(shown.address)
                        on conflict do nothing
                    """).bind("run", run.id()).bindArray("addresses", String.class, addresses).bindArray("articles", Long.class, articles).execute();
        });
    }

    void wantOnPages(Run run, Collection<ShownOnPage> shown) {
        var addresses = shown.stream().flatMap(one -> one.addresses().stream()).toArray();
        var pages = shown.stream().flatMap(one -> one.addresses().stream().map(_ -> one.page().value())).toArray();
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    insert into wire.moved_file (move_id, address) select distinct :run, address from unnest(:addresses) as address
                        on conflict (move_id, md5(address)) do nothing
                    """).bind("run", run.id()).bindArray("addresses", String.class, addresses).execute();
            db.createUpdate("""
                    insert into wire.moved_file_page (file_id, page)
                    select f.id, shown.page
                      from unnest(:addresses, :pages) as shown (address, page)
                      join wire.moved_file f on f.move_id = :run and md5(f.address) = md5(shown.address)
                        on conflict do nothing
                    """).bind("run", run.id()).bindArray("addresses", String.class, addresses).bindArray("pages", String.class, pages).execute();
        });
    }

    /// What is to take the place of which address, by page: of pages of which a file was had that is not placed, and none is wanted any more.
    Map<Slug, Map<String, String>> settledPages(Run run) {
        return jdbi.withHandle(db -> db.createQuery("""
                select u.page, f.address, f.ref
                  from wire.moved_file_page u
                  join wire.moved_file f on f.id = u.file_id
                 where f.move_id = :run and f.state = 'had' and not u.placed
                   and not exists (select from wire.moved_file_page o join wire.moved_file w on w.id = o.file_id where o.page = u.page and w.state = 'wanted')
                 order by u.page
                """).bind("run", run.id()).reduceRows(new LinkedHashMap<Slug, Map<String, String>>(), (pages, row) -> {
            pages.computeIfAbsent(new Slug(row.getColumn("page", String.class)), _ -> new HashMap<>()).put(row.getColumn("address", String.class), row.getColumn("ref", String.class));
            return pages;
        }));
    }

    void placed(Run run, Slug page) {
        jdbi.useHandle(db -> db.createUpdate("""
                update wire.moved_file_page u set placed = true
                  from wire.moved_file f
                 where f.id = u.file_id and f.move_id = :run and f.state = 'had' and u.page = :page
                """).bind("run", run.id()).bind("page", page.value()).execute());
    }

    /// Those that have failed are to be tried again.
    void wantAgain(Run run) {
        jdbi.useHandle(db -> db.createUpdate("update wire.moved_file set state = 'wanted', reason = '' where move_id = :run and state = 'failed'").bind("run", run.id()).execute());
    }

    int wanted(Run run) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from wire.moved_file where move_id = :run and state = 'wanted'").bind("run", run.id()).mapTo(Integer.class).one());
    }

    /// The next that are wanted, in the order in which they were noted.
    List<MovedFile> next(Run run, long after, int most) {
        return jdbi.withHandle(db -> db.createQuery("select id, address from wire.moved_file where move_id = :run and state = 'wanted' and id > :after order by id limit :most")
                .bind("run", run.id()).bind("after", after).bind("most", most)
                .map((row, _) -> new MovedFile(row.getLong("id"), row.getString("address"))).list());
    }

    void had(MovedFile file, String ref) {
        jdbi.useHandle(db -> db.createUpdate("update wire.moved_file set state = 'had', ref = :ref, reason = '', tries = tries + 1 where id = :id")
                .bind("ref", ref).bind("id", file.id()).execute());
    }

    void failed(MovedFile file, String reason) {
        jdbi.useHandle(db -> db.createUpdate("update wire.moved_file set state = 'failed', reason = :reason, tries = tries + 1 where id = :id")
                .bind("reason", reason).bind("id", file.id()).execute());
    }

    /// A file that could not be had.
    ///
    /// @param articles how many show it
    /// @param pages    how many pages that are no articles do
    record Failure(String address, String reason, int tries, int articles, int pages) {

        /// Such as `in one article and 2 pages`.
        String where() {
            return "in " + Stream.of(counted(articles, "article"), counted(pages, "page")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
        }

        private static String counted(int number, String what) {
            return number == 0 ? "" : number == 1 ? "one " + what : number + " " + what + "s";
        }
    }

    List<Failure> failures(Run run) {
        return jdbi.withHandle(db -> db.createQuery("""
                select address, reason, tries, (select count(*) from wire.moved_file_use where file_id = f.id) as articles,
                       (select count(*) from wire.moved_file_page where file_id = f.id) as pages
                  from wire.moved_file f
                 where move_id = :run and state = 'failed'
                 order by id
                """).bind("run", run.id())
                .map((row, _) -> new Failure(row.getString("address"), row.getString("reason"), row.getInt("tries"), row.getInt("articles"), row.getInt("pages"))).list());
    }

    /// Articles of which a file was had that is not placed, and none is wanted any more, in the order of their ids.
    List<ArticleId> settled(Run run, long after, int most) {
        return jdbi.withHandle(db -> db.createQuery("""
                select u.article_id
                  from wire.moved_file_use u
                  join wire.moved_file f on f.id = u.file_id
                 where f.move_id = :run and not u.placed and u.article_id > :after
                 group by u.article_id
                having bool_or(f.state = 'had') and not bool_or(f.state = 'wanted')
                 order by u.article_id
                 limit :most
                """).bind("run", run.id()).bind("after", after).bind("most", most).map((row, _) -> new ArticleId(row.getLong("article_id"))).list());
    }

    /// What is to take the place of which address in the article.
    Map<String, String> refs(Run run, ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("""
                select f.address, f.ref
                  from wire.moved_file_use u
                  join wire.moved_file f on f.id = u.file_id
                 where u.article_id = :article and f.move_id = :run and f.state = 'had' and not u.placed
                """).bind("article", article.value()).bind("run", run.id())
                .reduceRows(new HashMap<String, String>(), (refs, row) -> {
                    refs.put(row.getColumn("address", String.class), row.getColumn("ref", String.class));
                    return refs;
                }));
    }

    void placed(Run run, ArticleId article) {
        jdbi.useHandle(db -> db.createUpdate("""
                update wire.moved_file_use u set placed = true
                  from wire.moved_file f
                 where f.id = u.file_id and f.move_id = :run and f.state = 'had' and u.article_id = :article
                """).bind("run", run.id()).bind("article", article.value()).execute());
    }
}
