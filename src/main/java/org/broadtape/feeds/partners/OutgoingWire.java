package org.broadtape.feeds.partners;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleEvent.ArticleCorrected;
import org.broadtape.articles.ArticleEvent.ArticleKilled;
import org.broadtape.articles.ArticleEvent.ArticleOpened;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Target;
import org.broadtape.delivery.Urgency;
import org.broadtape.feeds.wire.OutItem.Status;
import org.broadtape.jobs.BatchListener;
import org.broadtape.kernel.Slug;

/// Gives every release, update, correction, withdrawal and kill, and every opening that gives them the whole text, to the partners that may have
/// it: a number without a hole, and a delivery for each of their channels, in one transaction. Acts on what the article is now; what a partner has had already is not given again.
@ApplicationScoped
public class OutgoingWire implements BatchListener<ArticleEvent> {

    /// The reason of its messages.
    static final String REASON = "wire";

    private static final Duration APART = Duration.ofMillis(1);
    private static final String GONE = "gone";

    private final PartnerStore partners;
    private final WireStore wire;
    private final Articles articles;
    private final Newsstand newsstand;
    private final Deliveries deliveries;
    private final Clock clock;

    @Inject
    OutgoingWire(PartnerStore partners, WireStore wire, Articles articles, Newsstand newsstand, Deliveries deliveries, Clock clock) {
        this.partners = partners;
        this.wire = wire;
        this.articles = articles;
        this.newsstand = newsstand;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outgoing-wire";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    /// A kill also takes back what others were promised about the article.
    @Override
    public boolean wants(Class<? extends ArticleEvent> kind) {
        return kind == ArticleKilled.class || partners.any();
    }

    @Override
    public void onAll(List<ArticleEvent> events) {
        var changed = new LinkedHashMap<Long, ArticleEvent>();
        events.forEach(event -> changed.put(event.article(), event));
        changed.values().stream().filter(ArticleKilled.class::isInstance)
                .forEach(event -> deliveries.cancel(new Target.OfSubject(event.aggregate()), "the article was killed"));
        var all = partners.lockAll();
        if (all.isEmpty()) {
            return;
        }
        var last = new LinkedHashMap<Long, Long>();
        all.forEach(partner -> last.put(partner.id(), partner.last()));
        changed.values().forEach(event -> follow(event, all, last));
        all.stream().filter(partner -> last.getOrDefault(partner.id(), 0L) > partner.last()).forEach(partner -> partners.last(partner.id(), last.getOrDefault(partner.id(), 0L)));
    }

    private void follow(ArticleEvent event, List<Partner> all, Map<Long, Long> last) {
        var id = new ArticleId(event.article());
        var article = articles.find(id);
        var told = new LinkedHashMap<Partner, Status>();
        for (var partner : all) {
            status(partner, article, wire.of(partner.id(), id.value())).ifPresent(status -> told.put(partner, status));
        }
        if (told.isEmpty()) {
            return;
        }
        var before = wire.newest(id.value());
        var now = present(article, event.revision(), before);
        var unchanged = before.filter(now::is).isPresent();
        if (unchanged && event instanceof ArticleOpened opened) {
            told.keySet().removeIf(partner -> article.filter(one -> gains(partner, one, opened)).isEmpty());
            if (told.isEmpty()) {
                return;
            }
        }
        var version = unchanged && !(event instanceof ArticleOpened) ? before.orElseThrow().version() : now.version();
        if (version == now.version()) {
            wire.add(id.value(), now, event instanceof ArticleCorrected ? article.map(one -> newest(one.corrections())).orElse("") : "");
        }
        told.forEach((partner, status) -> {
            if (wire.find(partner.id(), id.value(), version).isEmpty()) {
                give(partner, last, id, version, status);
                articles.receipts(List.of(event), "partner " + partner.slug());
            }
        });
    }

    /// Whether the clock alone gave the whole text to a partner that had the preview.
    private static boolean gains(Partner partner, Article article, ArticleOpened opened) {
        var before = Access.to(article.terms(), partner.viewer(), Channel.API, opened.at().minusNanos(1));
        return before instanceof Sight.Preview && Access.to(article.terms(), partner.viewer(), Channel.API, opened.at()) instanceof Sight.Whole;
    }

    /// Gives a partner those of the articles which its contract covers no more, as taken back, and those which it covers again.
    void compare(Slug slug, List<Long> ids) {
        var last = new LinkedHashMap<Long, Long>();
        partners.lockAll().stream().filter(one -> one.slug().equals(slug)).forEach(partner -> {
            last.put(partner.id(), partner.last());
            ids.forEach(id -> compare(partner, new ArticleId(id), last));
            partners.last(partner.id(), last.getOrDefault(partner.id(), 0L));
        });
    }

    private void compare(Partner partner, ArticleId id, Map<Long, Long> last) {
        var article = articles.find(id);
        var had = wire.of(partner.id(), id.value());
        status(partner, article, had).filter(status -> had.getLast().status() != status).ifPresent(status -> {
            var before = wire.newest(id.value());
            var version = present(article, before.map(WireStore.Version::revision).orElse(0), before);
            wire.add(id.value(), version, "");
            give(partner, last, id, version.version(), status);
        });
    }

    private void give(Partner partner, Map<Long, Long> last, ArticleId id, long version, Status status) {
        var sequence = last.merge(partner.id(), 1L, Long::sum);
        wire.give(partner.id(), sequence, id.value(), version, status, clock.instant());
        promise(partner, id, version, status);
    }

    /// The version that the article is of now, if it is another than before.
    private WireStore.Version present(Optional<Article> article, int revision, Optional<WireStore.Version> before) {
        var now = clock.instant();
        var after = before.map(one -> one.madeAt().plus(APART)).filter(earliest -> earliest.isAfter(now)).orElse(now);
        return new WireStore.Version(before.map(WireStore.Version::version).orElse(0L) + 1, article.map(Article::revision).orElse(revision),
                article.map(Article::state).orElse(State.KILLED).name(), article.map(one -> files(one.id())).orElse(GONE), after);
    }

    /// Which files the article shows: the same ones, the same text.
    private String files(ArticleId id) {
        var copy = articles.copyOf(id);
        var refs = Stream.concat(copy.image().map(LeadImage::ref).stream(), copy.body().refs().stream()).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(refs.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String newest(List<Correction> corrections) {
        return corrections.stream().max(Comparator.comparing(Correction::at)).map(Correction::text).orElse("");
    }

    /// What the partner is to be told; nothing where it has never had the article and may not have it.
    private Optional<Status> status(Partner partner, Optional<Article> article, List<Given> had) {
        var seen = article.filter(one -> partner.takes(one.section().slug()))
                .filter(one -> !(newsstand.sight(one.id(), partner.viewer(), Channel.API) instanceof Sight.Nothing));
        if (seen.isPresent()) {
            return Optional.of(Status.USABLE);
        }
        var told = article.map(Article::state).orElse(State.KILLED) == State.KILLED ? Status.CANCELED : Status.WITHHELD;
        return had.isEmpty() || had.getLast().status() == told ? Optional.empty() : Optional.of(told);
    }

    private void promise(Partner partner, ArticleId article, long version, Status status) {
        var promises = new ArrayList<Promise>();
        var recipients = Partners.recipients(partner);
        if (!recipients.isEmpty()) {
            promises.add(new Promise(new Message(REASON, article.aggregate(), version, "", status == Status.USABLE ? Urgency.ORDINARY : Urgency.URGENT), recipients));
        }
        deliveries.promise(promises);
    }
}
