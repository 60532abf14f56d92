package org.broadtape.desk.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.beginning.Beginnings;
import org.broadtape.articles.canon.Canon;
import org.broadtape.articles.canon.Canonical;
import org.broadtape.comments.Comment;
import org.broadtape.comments.Comments;
import org.broadtape.comments.canon.CanonicalComment;
import org.broadtape.comments.canon.CommentCanon;
import org.broadtape.installation.Settings;
import org.broadtape.installation.cli.Thorough;
import org.broadtape.members.staff.Actor;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;

/// Walks the exits of the site that is being served, from outside, by HTTP.
@ApplicationScoped
public class LeakCheck implements Thorough {

    /// So many articles of each kind, and comments in each state, the newest.
    private static final int EACH = 20;
    private static final int COMMENTS = 10;

    private final Canon canon;
    private final Askers askers;
    private final Papers papers;
    private final CommentCanon comments;
    private final Comments threads;
    private final Articles articles;
    private final Newsstand newsstand;
    private final Beginnings beginnings;
    private final Settings settings;
    private final Clock clock;

    LeakCheck(Canon canon, CommentCanon comments, Comments threads, Articles articles, Askers askers, Papers papers, Newsstand newsstand, Beginnings beginnings, Settings settings,
            Clock clock) {
        this.canon = canon;
        this.comments = comments;
        this.threads = threads;
        this.articles = articles;
        this.askers = askers;
        this.papers = papers;
        this.newsstand = newsstand;
        this.beginnings = beginnings;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<String> problems(String base, Path report) {
        var walked = walk(base, canon.sample(EACH, Actor.OPERATOR), comments.sample(COMMENTS, Actor.OPERATOR), List.of());
        write(report, Templates.leaks(new LeaksPage(settings.name(), settings.url().toString(), walked)).render());
        return walked.clean() ? List.of() : Stream.concat(walked.leaks().stream().map(Leak::sentence), walked.silent().stream().map(exit -> exit + " could not be read")).toList();
    }

    /// @param base where the site is served, without a slash at its end
    /// @param more who reads it besides those as whom every site is walked
    Walked walk(String base, List<Canonical> articles, List<CanonicalComment> said, List<Asker> more) {
        try {
            var outside = Outbound.allowing(base.replaceFirst("^https?://", ""));
            var everybody = Stream.concat(askers.come().stream(), more.stream()).toList();
            return new Walk((path, headers) -> answer(outside, base + path, headers), new Anew(), articles, said.stream().map(this::remark).toList(),
                    beginnings.quoted(articles.stream().map(Canonical::id).toList()), clock).as(everybody, papers.all());
        } catch (NoSuchAlgorithmException everyJavaHasTls) {
            throw new IllegalStateException(everyJavaHasTls);
        } finally {
            askers.go();
        }
    }

    private Remark remark(CanonicalComment comment) {
        return new Remark(comment, articles.called(comment.article()).terms());
    }

    /// Asks for what is open now.
    private final class Anew implements Walk.Now {

        @Override
        public boolean more(Canonical article, Asker asker, Channel channel, int rank) {
            return Secrets.rank(newsstand.sight(article.id(), asker.viewer(), channel)) > rank;
        }

        @Override
        public boolean shown(Remark remark, Asker asker) {
            return threads.find(remark.comment().id()).filter(Comment::visible).isPresent() && !(newsstand.sight(remark.comment().article(), asker.viewer(), Channel.SITE) instanceof Sight.Nothing);
        }
    }

    private static Walk.Answer answer(Outbound outside, String address, Map<String, String> headers) throws IOException {
        var request = Request.get(address);
        for (var header : headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        var answer = outside.send(request);
        return new Walk.Answer(answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static void write(Path report, String html) {
        try {
            Files.writeString(report, html);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The report as a page that a publisher can show.
    record LeaksPage(String site, String url, Walked walked) {
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance leaks(LeaksPage page);
    }
}
