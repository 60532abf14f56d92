package org.broadtape.comments.moderation.transparency.web;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.comments.moderation.transparency.Account;
import org.broadtape.comments.moderation.transparency.Transparency;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Session;

/// `/comments/transparency`: what moderation came to. It is counted once an hour, whatever is asked; for the staff each time.
@Path("/comments/transparency")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class TransparencyResource {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Transparency transparency;
    private final TransparencyMessages words;
    private final Settings settings;
    private final PageTags tags;
    private final Visit visit;
    private final Clock clock;

    TransparencyResource(Transparency transparency, TransparencyMessages words, Settings settings, PageTags tags, Visit visit, Clock clock) {
        this.transparency = transparency;
        this.words = words;
        this.settings = settings;
        this.tags = tags;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public TemplateInstance account() {
        tags.show("frame").until(clock.instant().plus(KEPT)).forMembers();
        return Templates.transparency(page(visit.session().filter(Session::isStaff).isPresent() ? transparency.account() : transparency.notOlderThan(KEPT)));
    }

    private TransparencyPage page(Account account) {
        var name = DateTimeFormatter.ofPattern("LLLL uuuu", settings.language());
        var months = account.months().stream().map(month -> new TransparencyPage.Line(name.format(month.month()), month, month.median().map(this::inWords).orElse(""))).toList();
        var causes = new LinkedHashMap<String, TransparencyPage.Why>();
        account.causes().forEach(cause -> causes.merge(cause(cause.name()), new TransparencyPage.Why(cause(cause.name()), cause.held(), cause.rejected()),
                (one, other) -> new TransparencyPage.Why(one.words(), one.held() + other.held(), one.rejected() + other.rejected())));
        return new TransparencyPage(months, causes.values().stream().toList(), account.notices(), account.notices().median().map(this::inWords).orElse(""));
    }

    private String inWords(Duration wait) {
        if (wait.toHours() >= 48) {
            return words.days(wait.toDays());
        }
        return wait.toHours() > 0 ? words.hours(wait.toHours(), wait.toMinutesPart()) : words.minutes(wait.toMinutes());
    }

    /// A phase by the name that the log has for it.
    private String cause(String name) {
        return switch (name) {
            case "banned" -> words.banned();
            case "rate" -> words.rate();
            case "duplicate" -> words.duplicate();
            case "length" -> words.length();
            case "blocked" -> words.blocked();
            case "suspect" -> words.suspect();
            case "links" -> words.links();
            case "first" -> words.first();
            case "history" -> words.history();
            case "age" -> words.age();
            case "judge", "outside judge" -> words.judge();
            case "reports" -> words.reported();
            default -> name;
        };
    }

    @CheckedTemplate(basePath = "comments/transparency")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance transparency(TransparencyPage page);
    }
}
