package org.broadtape.articles.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.articles.history.Sent;
import org.broadtape.articles.likeness.Likenesses;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.tiers.Tiers;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "article", description = "Release, schedule, correct, withdraw or kill an article; say who may read it and what it is about; show its history.", subcommands = { ConflictsCommand.class, StartCommand.class })
public class ArticleCommand {

    private static final String ADDRESS = "its path, such as /markets/copper-falls, its whole address, or its number";

    private final Articles articles;
    private final Conflicts conflicts;
    private final Likenesses likenesses;
    private final Instance<Sent> sent;

    private final Tiers tiers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ArticleCommand(Articles articles, Conflicts conflicts, Likenesses likenesses, @Any Instance<Sent> sent, Tiers tiers) {
        this.articles = articles;
        this.conflicts = conflicts;
        this.likenesses = likenesses;
        this.sent = sent;
        this.tiers = tiers;
    }

    @Command(description = "Make it public now.")
    int release(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address) {
        return act(address, "released", id -> articles.release(id, By.OPERATOR));
    }

    @Command(description = "Let it open by itself at an instant.")
    int schedule(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Parameters(paramLabel = "INSTANT", description = "such as 2026-11-30T09:00:00Z or 2026-11-30T11:00+02:00") String at) {
        return act(address, "scheduled", id -> articles.schedule(id, instant(at), By.OPERATOR));
    }

    @Command(description = "Say in the open that it was wrong.")
    int correct(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Parameters(paramLabel = "SENTENCE", description = "what was wrong and what is right, for readers") String sentence,
            @Option(names = "--headline", description = "a new headline", defaultValue = "") String headline) {
        return act(address, "corrected", id -> {
            var copy = articles.copyOf(id);
            articles.correct(id, headline.isBlank() ? copy : copy.withHeadline(headline), sentence, By.OPERATOR);
        });
    }

    @Command(description = "Take it back; it may return by release.")
    int withdraw(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address) {
        return act(address, "withdrawn", id -> articles.withdraw(id, By.OPERATOR));
    }

    @Command(description = "Keep it back, public or not, until somebody has decided.")
    int hold(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Parameters(paramLabel = "REASON", description = "over what, for the desk") String reason) {
        return act(address, "held", id -> articles.hold(id, reason, By.OPERATOR));
    }

    @Command(description = "End it for good on every exit; its address answers that it is gone.")
    int kill(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Option(names = "--notice", description = "what the desk keeps as the reason", defaultValue = "killed by the newsroom") String notice) {
        return act(address, "killed", id -> articles.kill(id, notice, By.OPERATOR));
    }

    @Command(description = "Say which instruments it is about, in place of those it had.")
    int about(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Parameters(paramLabel = "MIC:SYMBOL", description = "such as XJSE:HGM, or XJSE:HGM=60 for how much it is about it in per cent", arity = "0..*") String... instruments) {
        return act(address, "updated", id -> {
            var mentions = instruments == null ? List.<Mention>of() : Arrays.stream(instruments).map(ArticleCommand::mention).toList();
            articles.revise(id, articles.copyOf(id).about(mentions), By.OPERATOR, "instruments set");
        });
    }

    @Command(description = "Say who may read the whole of it: everyone, members, or tier: and a tier's slug; and who from later on, counted from its release.")
    int access(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Parameters(paramLabel = "LEVEL", description = "such as members or tier:insider-gold") String level,
            @Option(names = "--then", paramLabel = "LEVEL", description = "who reads it from later on; each has its --after") @Nullable List<String> then,
            @Option(names = "--after", paramLabel = "TIME", description = "how long after its release, such as 60m or 2d") @Nullable List<String> after,
            @Option(names = "--unmetered", description = "never among the articles that may be read free") boolean unmetered) {
        return act(address, "access set", id -> articles.admit(id, level(level), openings(then == null ? List.of() : then, after == null ? List.of() : after), unmetered, By.OPERATOR));
    }

    @Command(description = "Show its state, revisions and receipts.")
    int show(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address) {
        return act(address, "", id -> {
            articles.revisionsOf(id).forEach(one -> out().printf("  revision %d  %s  %s  %s%n", one.number(), one.at(), one.by(), one.what()));
            articles.receiptsOf(id).forEach(one -> out().printf("  %s %d on %s at %s%n", one.happening(), one.revision(), one.channel(), one.at()));
            sent.stream().flatMap(channel -> channel.of(id).stream())
                    .forEach(one -> out().printf("  sent by %s to %s: %s, at %s%n", one.channel(), one.recipient(), one.what(), one.at()));
            likenesses.of(id).forEach(one -> out().printf(java.util.Locale.ROOT, "  says nearly the same (%.2f): %s, %s%n", one.likeness(), articles.called(one.other()).path(), articles.called(one.other()).source()));
            conflicts.of(id).ifPresent(one -> out().printf("  waits for the desk: %s, %s (./broadtape article conflicts show %s)%n", one.by(), one.what(), id));
        });
    }

    @Command(description = "Compare two of its revisions.")
    int compare(@Parameters(paramLabel = "ADDRESS", description = ADDRESS) String address,
            @Parameters(paramLabel = "FROM") int from, @Parameters(paramLabel = "TO") int to) {
        return act(address, "", id -> out().println(articles.compare(id, from, to).text()));
    }

    private int act(String address, String done, java.util.function.Consumer<ArticleId> action) {
        try {
            var article = articles.found(address);
            action.accept(article.id());
            say(articles.called(article.id()), done);
            return 0;
        } catch (Refused | NotFound refused) {
            spec.commandLine().getErr().println(refused instanceof Refused why ? why.sentence() : refused.getMessage());
            return 1;
        }
    }

    private void say(Article article, String done) {
        out().printf("%s%s (%s, number %s)%n", done.isEmpty() ? "" : done + ": ", article.path(), article.state().name().toLowerCase(java.util.Locale.ROOT),
                article.id());
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private List<Opening> openings(List<String> then, List<String> after) {
        if (then.size() != after.size()) {
            throw new Refused("each --then has its --after: there are " + then.size() + " and " + after.size());
        }
        return IntStream.range(0, then.size()).mapToObj(i -> new Opening(level(then.get(i)), Opening.time(after.get(i)))).toList();
    }

    private AccessLevel level(String written) {
        var level = AccessLevel.parse(written);
        if (level instanceof AccessLevel.FromTier(var tier) && tiers.find(tier).isEmpty()) {
            throw new Refused("there is no tier '" + tier + "'; there are " + tiers.all().stream().map(one -> one.slug().value()).collect(Collectors.joining(", ")));
        }
        return level;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refused("'" + text + "' is no instant; write it as 2026-11-30T09:00:00Z or with an offset, 2026-11-30T11:00:00+02:00");
        }
    }

    private static String symbol(String named) {
        return named.split("=", 2)[0];
    }

    private static int weight(String named) {
        var parts = named.split("=", 2);
        try {
            var weight = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
            if (parts.length < 2 || (weight >= 1 && weight <= 100)) {
                return weight;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, with the rest
        }
        throw new Refused("'" + parts[1] + "' is no weight; write per cent from 1 to 100, such as XJSE:HGM=60");
    }

    private static Mention mention(String text) {
        var parts = text.split(":", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw new Refused("'" + text + "' names no instrument; write market and symbol, such as XJSE:HGM");
        }
        return new Mention(symbol(parts[1]), parts[0], weight(parts[1]), true);
    }
}
