package org.broadtape.members.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.Dependent;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.roster.Bans;
import org.broadtape.members.roster.Labels;
import org.broadtape.members.roster.Merging;
import org.broadtape.members.roster.Roster;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds members and does for them what the desk does.
@Dependent
@Command(name = "member", description = "Find members; give tiers, label, ban, merge; import and export lists.", mixinStandardHelpOptions = true, subcommands = {
        MemberImportCommand.class, MemberExportCommand.class })
public class MemberCommand {

    private static final String WHO = "an address, or a number such as member/17";
    private static final Pattern NUMBER = Pattern.compile("(?:member/)?([0-9]{1,18})");

    private final Roster roster;
    private final Members members;
    private final Grants grants;
    private final Labels labels;
    private final Bans bans;
    private final Merging merging;
    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MemberCommand(Roster roster, Members members, Grants grants, Labels labels, Bans bans, Merging merging, Settings settings) {
        this.roster = roster;
        this.members = members;
        this.grants = grants;
        this.labels = labels;
        this.bans = bans;
        this.merging = merging;
        this.settings = settings;
    }

    @Command(description = "List members, who joined last first.", mixinStandardHelpOptions = true)
    public int list(@Parameters(paramLabel = "FILTER", arity = "0..*", description = "such as tier:insider joined:2026-01-01.. -label:staff") List<String> filter,
            @Option(names = "--most", defaultValue = "100", description = "at most so many (${DEFAULT-VALUE})") int most) {
        var segment = SegmentText.parse(filter == null ? "" : String.join(" ", filter));
        var found = roster.list(Actor.OPERATOR, segment, Before.NEWEST, Math.max(most, 1));
        found.items().forEach(this::line);
        var counted = roster.count(Actor.OPERATOR, segment);
        say("%s%d in all.", counted.exact() ? "" : "about ", counted.count());
        return 0;
    }

    @Command(description = "Show one member and what happened to it.", mixinStandardHelpOptions = true)
    public int show(@Parameters(paramLabel = "WHO", description = WHO) String who) {
        var member = found(who);
        line(member);
        say("    joined %s from %s, last seen %s, labels: %s", member.joinedAt(), member.source(), member.seenOn().map(LocalDate::toString).orElse("never"),
                member.labels().isEmpty() ? "none" : String.join(", ", member.labels()));
        grants.of(member.id()).forEach(grant -> {
            say("    grant %d: %s from %s, %s", grant.id(), grant.tier(), grant.begins(), grant.ends().map(end -> "until " + end).orElse("no end"));
            grant.history().forEach(change -> say("        %s %s by %s: %s", change.at(), change.what().name().toLowerCase(Locale.ROOT), change.by(), change.reason()));
        });
        roster.happenedTo(Actor.OPERATOR, member.id()).forEach(entry -> say("    %s %s by %s: %s", entry.at(), entry.what(), entry.name(), entry.detail()));
        return 0;
    }

    @Command(description = "Give a member a tier.", mixinStandardHelpOptions = true)
    public int grant(@Parameters(paramLabel = "WHO", description = WHO) String who, @Parameters(paramLabel = "TIER", description = "its slug, see ./broadtape tier") String tier,
            @Option(names = "--until", paramLabel = "DAY", defaultValue = "", description = "the last day, such as 2027-01-31") String until,
            @Option(names = "--reason", required = true, description = "kept with the member") String reason,
            @Option(names = "--complimentary", description = "given, not sold") boolean complimentary) {
        if (!Slug.is(tier)) {
            throw new Refused("'" + tier + "' is no tier; ./broadtape tier lists them");
        }
        var member = found(who);
        return absent("tier", () -> grants.give(Actor.OPERATOR, member.id(), Giving.byHand(new Slug(tier), end(until), reason, complimentary)), member.id());
    }

    @Command(name = "end", description = "End a grant now.", mixinStandardHelpOptions = true)
    public int end(@Parameters(paramLabel = "WHO", description = WHO) String who, @Parameters(paramLabel = "GRANT", description = "its number, see show") long grant,
            @Option(names = "--reason", required = true) String reason) {
        var member = found(who);
        return absent("grant", () -> grants.end(Actor.OPERATOR, member.id(), grant, reason), member.id());
    }

    @Command(description = "Set a member's labels in place of those that they had.", mixinStandardHelpOptions = true)
    public int label(@Parameters(paramLabel = "WHO", description = WHO) String who, @Parameters(paramLabel = "LABELS", description = "with commas between") String text) {
        var member = found(who);
        return absent("member", () -> labels.set(Actor.OPERATOR, member.id(), Labels.parse(text)), member.id());
    }

    @Command(description = "Keep somebody out; their sessions end now.", mixinStandardHelpOptions = true)
    public int ban(@Parameters(paramLabel = "WHO", description = WHO) String who, @Option(names = "--reason", required = true) String reason) {
        var member = found(who);
        return absent("member", () -> bans.ban(Actor.OPERATOR, member.id(), reason), member.id());
    }

    @Command(description = "Let somebody in again.", mixinStandardHelpOptions = true)
    public int unban(@Parameters(paramLabel = "WHO", description = WHO) String who, @Option(names = "--reason", required = true) String reason) {
        var member = found(who);
        return absent("member", () -> bans.unban(Actor.OPERATOR, member.id(), reason), member.id());
    }

    @Command(description = "Make one account of two. It cannot be undone.", mixinStandardHelpOptions = true)
    public int merge(@Parameters(paramLabel = "FROM", description = "the one that goes: " + WHO) String from, @Parameters(paramLabel = "INTO", description = "the one that stays") String into) {
        var stays = found(into);
        var goes = found(from);
        return absent("member", () -> merging.merge(Actor.OPERATOR, goes.id(), stays.id()), stays.id());
    }

    private int absent(String what, Runnable action, MemberId member) {
        try {
            action.run();
        } catch (NotFound _) {
            throw new Refused("There is no such " + what);
        }
        line(members.called(member));
        return 0;
    }

    private Member found(String who) {
        var number = NUMBER.matcher(who.strip());
        try {
            return number.matches() ? roster.one(Actor.OPERATOR, new MemberId(Long.parseLong(number.group(1))))
                    : members.at(EmailAddress.of(who)).orElseThrow(() -> new NotFound(who));
        } catch (NotFound _) {
            throw new Refused("There is no member " + who);
        }
    }

    private Optional<Instant> end(String day) {
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(settings.timeZone()).toInstant());
        } catch (DateTimeException _) {
            throw new Refused("'" + day + "' is no day; write it as 2027-01-31");
        }
    }

    private void line(Member member) {
        say("%-12s %-36s %-9s %-16s %s", member.id(), member.address().map(Object::toString).orElse("-"), member.state().name().toLowerCase(Locale.ROOT), member.tier(), member.name());
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
