package org.broadtape.wire.contracts;

import java.time.Duration;

/// How a provider's items come in by themselves. Push needs nothing here: it is open as soon as the provider has a key.
///
/// @param watch   a folder to look into, absolute or in the data folder; empty for none
/// @param poll    an address to ask; empty for none
/// @param every   how often it is asked
/// @param websub  whether the hub that the polled feed names is asked to send what is new
/// @param silence how long nothing may come before an alarm is raised; zero for never
public record WaysIn(String watch, String poll, Duration every, boolean websub, Duration silence) {

    public static final Duration ORDINARY = Duration.ofMinutes(5);

    /// By hand only.
    public static final WaysIn NONE = new WaysIn("", "", ORDINARY, false, Duration.ZERO);

    /// Such as `5m`, as contracts write it.
    public static String written(Duration time) {
        return time.isZero() ? "" : time.toSeconds() % 3600 == 0 ? time.toHours() + "h" : time.toSeconds() % 60 == 0 ? time.toMinutes() + "m" : time.toSeconds() + "s";
    }
}
