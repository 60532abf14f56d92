package org.broadtape.members.roster.segments;

import java.time.LocalDate;
import java.util.List;

/// Which members are meant. A leaf asks for one of the fields named here and for nothing else that is kept of a member.
public sealed interface Segment {

    /// Every member.
    Segment EVERYBODY = new All(List.of());

    /// Those of whom each of the parts is true.
    record All(List<Segment> parts) implements Segment {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /// Those of whom at least one part is true.
    record Some(List<Segment> parts) implements Segment {

        public Some {
            parts = List.copyOf(parts);
        }
    }

    record Not(Segment part) implements Segment {
    }

    /// A field that is exactly this.
    record Is(Word field, String value) implements Segment {
    }

    /// The public name or the address begins like this, in any case.
    record Begins(Text field, String start) implements Segment {
    }

    /// A day from which on, or before which; days are those of UTC. Who was never seen is seen neither before nor after.
    record Since(Day field, LocalDate day) implements Segment {
    }

    record Before(Day field, LocalDate day) implements Segment {
    }

    enum Word {
        TIER,
        STATE,
        SOURCE,
        LABEL,
        /// The mail domain of the address.
        DOMAIN
    }

    enum Text {
        NAME,
        ADDRESS
    }

    enum Day {
        JOINED,
        SEEN
    }
}
