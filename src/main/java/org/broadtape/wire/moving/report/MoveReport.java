package org.broadtape.wire.moving.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.Run;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// What came of moving a site in: counts by kind of thing, what was changed or dropped, settings that it had.
public final class MoveReport {

    private final Run run;
    private final Map<String, Map<Outcome.Word, Integer>> counts = new TreeMap<>();
    private final List<Thing.Setting> settings = new ArrayList<>();
    private final List<Outcome> troubles = new ArrayList<>();
    private final Findings findings = new Findings();
    private boolean moreTroubles;

    private static final int TROUBLES = 1000;

    public MoveReport(Run run) {
        this.run = run;
    }

    /// The number that takes it back; 0 for a dry run.
    public Run run() {
        return run;
    }

    /// How many of a kind had which outcome: kinds such as `articles`, `comments`.
    public Map<String, Map<Outcome.Word, Integer>> counts() {
        return counts;
    }

    public List<Findings.Kind> findings() {
        return findings.all();
    }

    public List<Thing.Setting> settings() {
        return settings;
    }

    /// What was held or refused, as far as the first thousand.
    public List<Outcome> troubles() {
        return troubles;
    }

    public boolean hasMoreTroubles() {
        return moreTroubles;
    }

    public void count(String kind, Outcome outcome) {
        counts.computeIfAbsent(kind, _ -> new EnumMap<>(Outcome.Word.class)).merge(outcome.word(), 1, Integer::sum);
        if (outcome.word() == Outcome.Word.HELD || outcome.word() == Outcome.Word.REFUSED) {
            if (troubles.size() < TROUBLES) {
                troubles.add(outcome);
            } else {
                moreTroubles = true;
            }
        }
    }

    public void note(Thing thing) {
        switch (thing) {
            case Thing.Article article -> article.findings().forEach(findings::add);
            case Thing.Page page -> {
                page.findings().forEach(findings::add);
                page.body().images().forEach(image -> findings.add(Finding.dropped("picture on a page that is no article: such pages show none here", image.ref(), page.words().title())));
            }
            case Thing.LeftOut(var finding) -> findings.add(finding);
            case Thing.Setting setting -> settings.add(setting);
            case Thing.Comment comment -> note(comment);
            case Thing.Person _, Thing.Topic _, Thing.Member _, Thing.Redirect _, Thing.Broken _ -> {
            }
        }
    }

    private void note(Thing.Comment comment) {
        switch (comment.shown()) {
            case APPROVED -> {
            }
            case HELD -> findings.add(Finding.changed("comment that its site did not show: it waits for a moderator", comment.text(), comment.name()));
            case SPAM -> findings.add(Finding.dropped("comment that its site took for spam", comment.text(), comment.name()));
        }
    }

    /// Comments under what is no article here cannot be shown.
    public void commentsAlone(int count, String example) {
        if (count > 0) {
            findings.add(Finding.dropped("comments under pages, or under what is not in the export: " + count + " are kept, and shown nowhere", example, ""));
        }
    }

    /// Such as `articles: 12 taken, 1 held; comments: 30 taken`.
    public String countsInWords() {
        return counts.entrySet().stream().map(kind -> kind.getKey() + ": " + kind.getValue().entrySet().stream()
                .map(word -> word.getValue() + " " + word.getKey().name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
    }

    /// For a person at the command line.
    @Override
    public String toString() {
        var text = new StringBuilder(run.source()).append(run.id() == 0 ? "" : ", run " + run.id()).append("\n");
        counts.forEach((kind, words) -> text.append("  ").append(kind).append(": ").append(words.entrySet().stream()
                .map(word -> word.getValue() + " " + word.getKey().name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "))).append('\n'));
        settings.forEach(setting -> text.append("  its ").append(setting.name()).append(" is ").append(setting.value()).append('\n'));
        for (var kind : findings()) {
            text.append("  ").append(kind.sort().name().toLowerCase(java.util.Locale.ROOT)).append("  ").append(kind.count()).append(" × ").append(kind.name());
            var first = kind.examples().getFirst();
            text.append(first.place().isEmpty() ? "" : ", in " + first.place())
                    .append(first.example().isBlank() ? "" : ": " + first.example().replaceAll("\\s+", " ").strip()).append('\n');
        }
        return text.append(run.id() == 0 ? "" : "  ./broadtape import --undo " + run.id() + " takes it back").toString().stripTrailing();
    }
}
