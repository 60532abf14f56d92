package org.broadtape.members.staff;

import static org.broadtape.members.staff.Right.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;

/// What somebody does at the paper. A role is nothing but its rights; who has several has them all.
public enum Role {
    /// Writes for the paper without belonging to it: sees and changes nothing but their own.
    CONTRIBUTOR(OPEN_DESK, WRITE_OWN),
    WRITER(OPEN_DESK, WRITE_OWN, READ_UNRELEASED),
    EDITOR(OPEN_DESK, WRITE_OWN, READ_UNRELEASED, WRITE_ANY, RELEASE, TAKE_BACK, PIN_COMMENTS, CHANGE_INSTRUMENTS),
    /// Runs the machine and the wire.
    PRODUCER(OPEN_DESK, SEE_OPERATION, RUN_OPERATION, READ_UNRELEASED, CHANGE_INSTRUMENTS),
    /// Looks after the readers.
    MODERATOR(OPEN_DESK, MODERATE, PIN_COMMENTS, SEE_MEMBERS),
    /// Answers for everything.
    PUBLISHER(Right.values());

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.copyOf(EnumSet.copyOf(Arrays.asList(rights)));
    }

    public Set<Right> rights() {
        return rights;
    }

    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what `inWords` writes.
    public static Role parse(String text) {
        return Arrays.stream(values()).filter(role -> role.inWords().equals(text.strip().toLowerCase(Locale.ROOT))).findFirst().orElseThrow(() -> new Refused(
                "there is no role '" + text + "'; there are " + Arrays.stream(values()).map(Role::inWords).collect(Collectors.joining(", "))));
    }
}
