package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.verdicts.Stored;
import org.broadtape.wire.verdicts.Verdict;
import org.broadtape.wire.verdicts.Verdicts;

/// Does what is decided about an arrival, and notes it in the book.
final class Ruling {

    private final Provider provider;
    private final Instant now;
    private final Verdicts verdicts;
    private final Editing editing;
    private final Book book;
    private final PictureItems pictures;
    private final Texts texts;

    Ruling(Provider provider, Instant now, Editing editing, Book book, PictureItems pictures, Texts texts) {
        this.provider = provider;
        this.now = now;
        this.verdicts = new Verdicts(provider, now);
        this.editing = editing;
        this.book = book;
        this.pictures = pictures;
        this.texts = texts;
    }

    Outcome on(Arrival arrival, Optional<Stored> stored) throws Unfit {
        var verdict = verdict(arrival, stored);
        var article = stored.map(Stored::article).orElse(OptionalLong.empty());
        if (!(verdict instanceof Verdict.Kill || verdict instanceof Verdict.Nothing) && stored.filter(one -> one.course() != Stored.Course.KILLED).isPresent() && article.isPresent()
                && editing.killed(article.getAsLong())) {
            return aside(arrival, Verdicts.version(arrival.item(), stored), "the desk has killed its article");
        }
        return switch (verdict) {
            case Verdict.Nothing _ -> new Outcome(Outcome.Word.UNCHANGED, Round.name(arrival), "", "");
            case Verdict.Late(var version, var why) -> late(arrival, article, version, why);
            case Verdict.Aside(var version, var reason) -> differing(arrival, stored.orElseThrow(), version, reason);
            case Verdict.Offer(var version, var reason) -> offer(arrival, stored.orElseThrow(), version, reason);
            case Verdict.Kill(var version) -> kill(arrival, article, version);
            case Verdict.Take(var version, var fate) -> arrival.item().kind() == Kind.PICTURE ? pictures.take(arrival, version, fate, false) : texts.take(arrival, version, fate);
            case Verdict.Update(var version) -> replace(arrival, article, version, new Fate.Release(now, now, verdicts.corrections(arrival.item())));
            case Verdict.Delay(var version, var until) -> replace(arrival, article, version, new Fate.Schedule(until));
            case Verdict.Hold(var version, var reason) -> replace(arrival, article, version, new Fate.Hold(reason));
        };
    }

    private Verdict verdict(Arrival arrival, Optional<Stored> stored) {
        var verdict = verdicts.of(arrival.item(), stored);
        var asked = arrival.again() && stored.isPresent() && (verdict instanceof Verdict.Nothing || verdict instanceof Verdict.Offer);
        return asked ? verdicts.anew(arrival.item(), stored.get()) : verdict;
    }

    private Outcome replace(Arrival arrival, OptionalLong article, Version version, Fate fate) throws Unfit {
        return arrival.item().kind() == Kind.PICTURE ? pictures.take(arrival, version, fate, true) : texts.replace(arrival, article, version, fate, verdicts.corrections(arrival.item()));
    }

    private Outcome late(Arrival arrival, OptionalLong article, Version version, String why) {
        article.ifPresent(id -> editing.correct(id, verdicts.corrections(arrival.item()), "version " + version + ", come late"));
        book.note(Made.aside(arrival, version, "older", why));
        return new Outcome(Outcome.Word.UNCHANGED, Round.name(arrival), "", why);
    }

    private Outcome aside(Arrival arrival, Version version, String reason) {
        book.note(Made.aside(arrival, version, "held", reason));
        return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", reason);
    }

    /// What differs from the article under the same number is shown to the desk, unless something newer waits there. Where it gave way to a
    /// stricter content, what it says was wrong is told nevertheless.
    private Outcome differing(Arrival arrival, Stored stored, Version version, String reason) throws Unfit {
        var text = arrival.item().kind() == Kind.TEXT && !arrival.item().desk().page();
        if (text && stored.article().isPresent() && !editing.killed(stored.article().getAsLong())) {
            var article = stored.article().getAsLong();
            var corrections = verdicts.corrections(arrival.item());
            if (!editing.waits(article)) {
                texts.offer(arrival, article, corrections, "version " + version + ": " + reason);
            }
            if (stored.course() != Stored.Course.TAKEN) {
                editing.correct(article, corrections, "version " + version + ", which gave way");
            }
        }
        return aside(arrival, version, reason);
    }

    private Outcome offer(Arrival arrival, Stored stored, Version version, String reason) throws Unfit {
        if (stored.article().isEmpty() || arrival.item().kind() == Kind.PICTURE || arrival.item().desk().page()) {
            return aside(arrival, version, reason);
        }
        texts.offer(arrival, stored.article().getAsLong(), verdicts.corrections(arrival.item()), "version " + version + ": " + reason);
        var heir = stored.spokenOf();
        book.note(Made.of(arrival, version, heir ? Stored.Course.HELD : stored.course(), "held", reason, heir ? OptionalLong.empty() : stored.article()));
        return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", reason);
    }

    private Outcome kill(Arrival arrival, OptionalLong article, Version version) {
        var name = provider.name().isEmpty() ? "its agency" : provider.name();
        article.ifPresent(id -> editing.kill(id, "taken back by " + name));
        var picture = arrival.item().kind() == Kind.PICTURE;
        if (picture) {
            pictures.strip(arrival);
        }
        book.note(Made.of(arrival, version, Stored.Course.KILLED, "killed", "taken back by " + name, article));
        var before = article.isPresent() || picture ? reached(article) : " before it was taken; nothing of it will open";
        return new Outcome(Outcome.Word.UPDATED, Round.name(arrival), "", "killed by " + name + before);
    }

    private String reached(OptionalLong article) {
        var channels = article.isPresent() ? editing.reached(article.getAsLong()) : java.util.List.<String>of();
        return channels.isEmpty() ? "" : "; it had been on " + String.join(", ", channels) + ": ./broadtape article show " + article.getAsLong();
    }
}
