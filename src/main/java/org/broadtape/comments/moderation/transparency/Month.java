package org.broadtape.comments.moderation.transparency;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/// What was said in a month of the paper's time zone, and what was decided in it. Comments are counted once, however many reasons there were.
///
/// @param posted   comments of members
/// @param held     for a person to look at, by a rule, the outside judge or reports
/// @param byRule   rejected without a person
/// @param byPerson rejected by a moderator, and not taken back
/// @param shown    by a moderator, likewise
/// @param reports  of readers, notices of illegal content among them
/// @param appeals  that were made in it, and `granted` of those
/// @param median   time from the holding of a comment in this month to a moderator's first decision; empty where there was none
public record Month(YearMonth month, int posted, int held, int byRule, int byPerson, int shown, int reports, int appeals, int granted, Optional<Duration> median) {

    boolean isSilent() {
        return posted + held + byRule + byPerson + shown + reports + appeals == 0;
    }
}
