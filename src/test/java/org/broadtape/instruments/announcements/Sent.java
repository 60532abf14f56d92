package org.broadtape.instruments.announcements;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.broadtape.instruments.identity.Isin;
import org.broadtape.members.staff.Actor;

/// What tests give to the intake.
public final class Sent {

    private Sent() {
    }

    /// A sound ISIN that no other test has.
    public static String isin() {
        var body = "ZA" + Integer.toString(60_466_176 + ThreadLocalRandom.current().nextInt(1_000_000_000), 36).toUpperCase(java.util.Locale.ROOT) + "QNT";
        return IntStream.range(0, 10).mapToObj(digit -> body + digit).filter(one -> Isin.doubt(one).isEmpty()).findFirst().orElseThrow();
    }

    public static AnnouncementReport file(AnnouncementIntake intake, String text) {
        return intake.file(Actor.OPERATOR, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "sent.txt", false);
    }

    /// As an exchange writes it, at ten in the morning in Johannesburg.
    ///
    /// @param codes  the line that names the instrument
    /// @param number empty for none of its own
    public static String text(String codes, String headline, String body, String day, String number) {
        return """
                Qn Quarries Limited
                %s
                %s
                %s

                %s

                Date: %s 10:00:00
                """.formatted(codes, number.isEmpty() ? "" : number + "\n", headline, body, day);
    }
}
